package org.jatigi.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.vocabulary.Language;
import org.junit.jupiter.api.Test;

/** What a statement tells PostgreSQL of the viewer, against the policies of the real database. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class RowSecurityContextTest {

    private static final Viewer VIEWER = new Viewer(
            "reader",
            "IOM",
            "test",
            Set.of(),
            null,
            List.of("ML"),
            1,
            new Permissions(Map.of("release", Set.of("read", "create"), "site", Set.of("read"))),
            Language.FR);

    /** The permissions in the policies for reading and in the functions that these call. */
    private static final String ASKED = """
            with policy as (
            select qual from pg_policies where cmd in ('SELECT', 'ALL') and tablename <> 'signal'
            ),
            called as (
            select pg_get_functiondef(pg_proc.oid) as text
              from pg_proc
             where pronamespace = 'public'::regnamespace
               and proname <> 'jatigi_may'
               and exists (select from policy where strpos(policy.qual, pg_proc.proname || '(') > 0)
            )
            select distinct found[1] || '#' || found[2] as permission
              from (select qual as text from policy union all select text from called) as texts
             cross join regexp_matches(text, $$jatigi_may[(]'([a-z-]+)'(?:::text)?, '([a-z-]+)'(?:::text)?[)]$$, 'g') as found
             order by 1
            """;

    @Inject
    Rows rows;

    @Inject
    Pool pool;

    @Inject
    QuestionPool questions;

    @Test
    void a_statement_that_reads_is_sent_with_every_permission_that_policies_for_reading_ask_for() {
        var asked = new TreeSet<String>();
        pool.query(ASKED)
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .forEach(row -> asked.add(row.getString("permission")));

        assertEquals(new TreeSet<>(RowSecurity.ASKED), asked);
    }

    @Test
    void a_statement_that_reads_is_sent_without_permissions_to_write() {
        assertEquals("release#read,site#read", asked("current_setting('jatigi.permissions')"));
    }

    @Test
    void a_statement_that_reads_cannot_write() {
        assertEquals("on", asked("current_setting('transaction_read_only')"));
        var refused = assertThrows(PgException.class, () -> asked("lo_create(0)::text"));
        assertEquals("25006", refused.getSqlState());
        assertThrows(PgException.class, () -> asked("set_config('transaction_read_only', 'off', true)"));
    }

    @Test
    void the_context_ends_with_the_statement() {
        var backend = asked("pg_backend_pid()::text");

        assertEquals("", leftOn(backend));
    }

    /** The account that a connection of questions has while it runs nothing of ours. */
    private String leftOn(String backend) {
        var connections = questions.beside(pool.getDelegate());
        for (int attempt = 0; attempt < 100; attempt++) {
            var row = UniHelper.toUni(connections
                            .query("select pg_backend_pid()::text as backend,"
                                    + " coalesce(current_setting('jatigi.account', true), '') as account")
                            .execute())
                    .await()
                    .atMost(Duration.ofSeconds(10))
                    .iterator()
                    .next();
            if (row.getString("backend").equals(backend)) {
                return row.getString("account");
            }
        }
        throw new AssertionError("connection " + backend + " was not given again");
    }

    @Test
    void plans_are_kept_for_statements_and_are_of_PostgreSQL_s_choice_in_transactions() {
        assertEquals("force_generic_plan", asked("current_setting('plan_cache_mode')"));
        assertEquals(
                "auto", rows.read(VIEWER, RowSecurityContextTest::mode).await().atMost(Duration.ofSeconds(10)));
        assertEquals(
                "auto", rows.write(VIEWER, RowSecurityContextTest::mode).await().atMost(Duration.ofSeconds(10)));
    }

    private static Uni<String> mode(SqlConnection connection) {
        return connection
                .query("show plan_cache_mode")
                .execute()
                .map(found -> found.iterator().next().getString(0));
    }

    private String asked(String expression) {
        return rows.ask(VIEWER, "select " + expression + " as said", Tuple.tuple())
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getString("said");
    }
}
