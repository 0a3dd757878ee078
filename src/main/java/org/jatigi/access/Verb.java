package org.jatigi.access;

import java.util.Locale;

/** What is to be done with data of a category; each is a scope of the category's resource in Keycloak. */
public enum Verb {
    READ,
    CREATE,
    UPDATE,
    DELETE,
    EXPORT,
    SUBSCRIBE,
    /** The CMP working group's review of a release. */
    REVIEW,
    /** The DNDS' validation of a release. */
    VALIDATE,
    /** Making a validated release the public one. */
    PUBLISH;

    /** The scope's name in Keycloak and in the public schema: {@code read}. */
    public String scope() {
        return name().toLowerCase(Locale.ROOT);
    }
}
