package org.jatigi.persistence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;

/** The settings that the policies of row-level security read, and a limit of time. They live as long as the transaction. */
final class RowSecurity {

    /** Parameters: account, organisation, permissions, areas, and how many milliseconds a statement may run. Plans are of PostgreSQL's choice. */
    static final String ENTER = """
            select set_config('jatigi.account', $1, true),
                   set_config('jatigi.organisation', $2, true),
                   set_config('jatigi.permissions', $3, true),
                   set_config('jatigi.areas', $4, true),
                   set_config('statement_timeout', $5, true),
                   set_config('plan_cache_mode', 'auto', true)
            """;

    /** How many parameters the context has. */
    static final int PARAMETERS = 4;

    /**
     * What the policies for reading ask of the viewer's permissions, but for those of signals, which are read in transactions. The others
     * are not sent with a statement that only reads: the whole list of an account has up to 2,000 characters.
     */
    static final Set<String> ASKED = Set.of(
            "audit-log#read-all",
            "displacement-aggregate#read",
            "precise-location#read",
            "precise-location#read-all",
            "precise-location#read-own",
            "release#publish",
            "release#read",
            "release#review",
            "release#validate",
            "site#read",
            "site#read-all",
            "site#read-own",
            "webhook#read");

    private static final Cache<Permissions, String> OF_READING =
            Caffeine.newBuilder().weakKeys().build();

    private static final String BEFORE = "select asked.* from (";

    /**
     * A condition without a column is looked at once, before the first row is asked for, and does not count when ways to the rows are
     * compared. So the context is there before any policy is asked.
     */
    private static final String BEHIND = """
            ) as asked
             where (select num_nulls(set_config('jatigi.account', $1, true), set_config('jatigi.organisation', $2, true),
                                     set_config('jatigi.permissions', $3, true), set_config('jatigi.areas', $4, true))) is not null
            """;

    private RowSecurity() {}

    static String around(String sql) {
        return BEFORE + sql + BEHIND;
    }

    /** The context's values, and behind them the statement's own. */
    static Tuple values(Viewer viewer, Tuple own) {
        var all = Tuple.tuple()
                .addString(viewer.account())
                .addString(organisation(viewer))
                .addString(OF_READING.get(viewer.permissions(), RowSecurity::asked))
                .addString(areas(viewer));
        for (int i = 0; i < own.size(); i++) {
            all.addValue(own.getValue(i));
        }
        return all;
    }

    private static String asked(Permissions permissions) {
        return Arrays.stream(permissions.joined().split(","))
                .filter(ASKED::contains)
                .collect(Collectors.joining(","));
    }

    static String organisation(Viewer viewer) {
        return viewer.organisation() == null ? "" : viewer.organisation();
    }

    static String areas(Viewer viewer) {
        return String.join(",", viewer.areaScope());
    }
}
