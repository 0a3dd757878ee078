package org.jatigi.local;

/** Why the local services cannot run, and what the person who started them can do about it. */
public final class LocalFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    LocalFault(String english, String french) {
        super(new Wording(english, french).toString());
    }

    LocalFault(String english, String french, Throwable cause) {
        super(new Wording(english, french).toString(), cause);
    }
}
