package org.jatigi.persistence;

import org.jatigi.access.Viewer;

/** The settings that the policies of row-level security read, and a limit of time. They live as long as the transaction. */
final class RowSecurity {

    /** Parameters: account, organisation, permissions, areas, and how many milliseconds a statement may run. */
    static final String ENTER = """
            select set_config('jatigi.account', $1, true),
                   set_config('jatigi.organisation', $2, true),
                   set_config('jatigi.permissions', $3, true),
                   set_config('jatigi.areas', $4, true),
                   set_config('statement_timeout', $5, true)
            """;

    private RowSecurity() {}

    static String organisation(Viewer viewer) {
        return viewer.organisation() == null ? "" : viewer.organisation();
    }

    static String areas(Viewer viewer) {
        return String.join(",", viewer.areaScope());
    }
}
