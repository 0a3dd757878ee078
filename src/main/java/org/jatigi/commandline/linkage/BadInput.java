package org.jatigi.commandline.linkage;

/** A file or an option that cannot be used, in a sentence for the person who gave it. Never with a value of a record other than its id. */
final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadInput(String message) {
        super(message, null, false, false); // an answer, not a fault: no stack trace
    }
}
