package org.jatigi.persistence;

import io.vertx.sqlclient.Tuple;
import org.jatigi.access.Viewer;

/** The settings that the policies of row-level security read. They live as long as the transaction. */
final class RowSecurity {

    /** Parameters: account, organisation, permissions, areas. */
    static final String ENTER = """
            select set_config('jatigi.account', $1, true),
                   set_config('jatigi.organisation', $2, true),
                   set_config('jatigi.permissions', $3, true),
                   set_config('jatigi.areas', $4, true)
            """;

    /** How many parameters the context has. */
    static final int PARAMETERS = 4;

    private static final String BEFORE = """
            with viewer as materialized (
            select num_nulls(set_config('transaction_read_only', 'on', true), set_config('jatigi.account', $1, true),
                             set_config('jatigi.organisation', $2, true), set_config('jatigi.permissions', $3, true),
                             set_config('jatigi.areas', $4, true)) as missing)
            select answer.*
              from viewer
             cross join lateral (select asked.*, viewer.missing from (
            """;

    /**
     * The context's column in the list of an inner query that {@code offset 0} keeps apart makes the statement depend on the context, which
     * is therefore there before any policy is asked. As a condition the planner would see it too, and choose worse ways to the rows.
     */
    private static final String BEHIND = ") as asked offset 0) as answer";

    private RowSecurity() {}

    static String around(String sql) {
        return BEFORE + sql + BEHIND;
    }

    static Tuple values(Viewer viewer) {
        return Tuple.tuple()
                .addString(viewer.account())
                .addString(organisation(viewer))
                .addString(viewer.permissions().joined())
                .addString(areas(viewer));
    }

    static String organisation(Viewer viewer) {
        return viewer.organisation() == null ? "" : viewer.organisation();
    }

    static String areas(Viewer viewer) {
        return String.join(",", viewer.areaScope());
    }
}
