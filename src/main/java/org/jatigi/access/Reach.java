package org.jatigi.access;

import java.util.Locale;

/**
 * How far a permission reaches, widest first. In Keycloak a reach is a scope beside the verb ({@code read-own}), granted by the
 * same role policies, so that a role taken away takes its reach with it.
 */
public enum Reach {
    /** All published rows, and for writers the rows of every organisation. */
    ALL,
    /** Rows of the viewer's own organisation and area, and what an agreement opens. */
    OWN,
    /** The case, ticket, report or job that is the viewer's. */
    ASSIGNED,
    /** Rows without identity. */
    PSEUDONYMISED,
    /** Counts only, small ones suppressed. */
    AGGREGATE,
    /** A verdict or a state, nothing else. */
    VERDICT,
    /** That something exists and when, not what. */
    METADATA;

    String scope(String side) {
        return side + "-" + name().toLowerCase(Locale.ROOT);
    }
}
