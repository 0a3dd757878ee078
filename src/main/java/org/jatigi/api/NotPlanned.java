package org.jatigi.api;

/** The compiler does not know how to read a part of a document, which is then answered by the resolvers. Says which part, for the log of tests. */
final class NotPlanned extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotPlanned(String part) {
        super(part, null, false, false);
    }
}
