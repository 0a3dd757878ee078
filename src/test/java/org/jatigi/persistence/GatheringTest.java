package org.jatigi.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions that share a statement of the real PostgreSQL, and those that must not. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class GatheringTest {

    /** Each row says which execution of which statement it is of, and under which context it was read. */
    private static final String WHERE = """
            select asked.key, pg_backend_pid() || ' ' || statement_timestamp(),
                   concat_ws(' ', current_setting('jatigi.account'), current_setting('jatigi.organisation'),
                             current_setting('jatigi.permissions'), current_setting('jatigi.areas')),
                   $6::text
              from unnest($5::uuid[]) as asked (key)
            """;

    private static final Viewer VIEWER = viewer("one", "IOM", "ML", "read");
    private static final UUID SLOW = UUID.randomUUID();

    @Inject
    Rows rows;

    @Inject
    RunningStatements running;

    @Inject
    Vertx vertx;

    private Context loop;

    @BeforeEach
    void choose_an_event_loop() {
        loop = vertx.getOrCreateContext();
    }

    @Test
    void alike_questions_of_one_moment_are_one_statement_and_each_has_its_own_rows() throws Exception {
        var keys = Stream.generate(UUID::randomUUID).limit(20).toList();

        var answers = answers(keys.stream().map(key -> where("a", key)));

        for (int i = 0; i < keys.size(); i++) {
            assertEquals(List.of(keys.get(i)), keysOf(answers.get(i).all()));
            assertEquals(List.of(), keysOf(answers.get(i).of(UUID.randomUUID())));
        }
        assertEquals(1, statements(answers).size());
    }

    @Test
    void a_key_that_several_ask_for_is_read_once_and_given_to_all() throws Exception {
        var key = UUID.randomUUID();

        var answers = answers(
                Stream.generate(() -> where("a", key, UUID.randomUUID())).limit(10));

        for (var answer : answers) {
            assertEquals(List.of(key), keysOf(answer.of(key)));
            assertEquals(2, answer.all().size());
        }
        assertEquals(1, statements(answers).size());
    }

    @Test
    void nobody_gets_rows_that_were_read_under_another_context() throws Exception {
        var key = UUID.randomUUID();
        var viewers = List.of(
                viewer("one", "IOM", "ML", "read"),
                viewer("other", "IOM", "ML", "read"),
                viewer("one", "DNDS", "ML", "read"),
                viewer("one", "IOM", "ML05", "read"),
                viewer("one", "IOM", "ML", "publish"));

        var answers = answers(viewers.stream().map(viewer -> new Question(viewer, WHERE, "a", key)));

        assertEquals(
                List.of(
                        "one IOM release#read ML",
                        "other IOM release#read ML",
                        "one DNDS release#read ML",
                        "one IOM release#read ML05",
                        "one IOM release#publish ML"),
                answers.stream()
                        .map(answer -> answer.of(key).getFirst().getString(2))
                        .toList());
        assertEquals(viewers.size(), statements(answers).size());
    }

    @Test
    void questions_with_other_values_share_nothing() throws Exception {
        var key = UUID.randomUUID();

        var answers = answers(Stream.of("a", "b", "a").map(value -> where(value, key)));

        assertEquals(
                List.of("a", "b", "a"),
                answers.stream()
                        .map(answer -> answer.of(key).getFirst().getString(3))
                        .toList());
        assertEquals(2, statements(answers).size());
    }

    @Test
    void questions_that_ask_for_many_rows_share_nothing() throws Exception {
        var many = Stream.generate(UUID::randomUUID).limit(1_500).toArray(UUID[]::new);
        var key = UUID.randomUUID();

        var answers = answers(Stream.of(where("a", many), where("a", key), where("a", many)));

        assertEquals(List.of(many), keysOf(answers.getFirst().all()));
        assertEquals(List.of(key), keysOf(answers.get(1).all()));
        assertEquals(statements(List.of(answers.getFirst())), statements(List.of(answers.get(1))));
        assertNotEquals(statements(List.of(answers.getFirst())), statements(List.of(answers.getLast())));
    }

    @Test
    void who_gives_up_behind_a_statement_asks_nothing() throws Exception {
        var first = ask(Stream.of(slow(73, SLOW))).getFirst();
        running.eventually("then pg_sleep(73)", 1);

        var behind = ask(Stream.of(slow(73, SLOW))).getFirst();
        behind.request.cancel();

        assertThrows(CancellationException.class, () -> behind.answer.get(30, TimeUnit.SECONDS));
        first.request.cancel();
        running.eventually("then pg_sleep(73)", 0);
    }

    @Test
    void what_is_asked_later_is_read_later() throws Exception {
        var key = UUID.randomUUID();

        var first = answers(Stream.of(where("a", key)));
        var second = answers(Stream.of(where("a", key)));

        assertNotEquals(statements(first), statements(second));
    }

    @Test
    void a_statement_that_takes_long_does_not_keep_others_waiting() throws Exception {
        var slow = ask(Stream.of(slow(71, SLOW))).getFirst();
        running.eventually("then pg_sleep(71)", 1);

        var other = ask(Stream.of(slow(71, UUID.randomUUID()))).getFirst();

        other.answer.get(30, TimeUnit.SECONDS);
        assertFalse(slow.answer.isDone());
        slow.request.cancel();
        running.eventually("then pg_sleep(71)", 0);
    }

    @Test
    void who_gives_up_does_not_stop_the_others() throws Exception {
        var both = ask(Stream.of(slow(2, SLOW), slow(2, SLOW, UUID.randomUUID())));
        running.eventually("then pg_sleep(2)", 1);

        both.getFirst().request.cancel();

        assertThrows(CancellationException.class, () -> both.getFirst().answer.get(1, TimeUnit.SECONDS));
        assertEquals(2, both.getLast().answer.get(30, TimeUnit.SECONDS).all().size());
    }

    @Test
    void a_statement_that_nobody_waits_for_stops() throws Exception {
        var both = ask(Stream.of(slow(72, SLOW), slow(72, SLOW)));
        running.eventually("then pg_sleep(72)", 1);

        both.forEach(one -> one.request.cancel());

        running.eventually("then pg_sleep(72)", 0);
    }

    @Test
    void who_gave_up_already_asks_nothing() throws Exception {
        var pending = new CompletableFuture<CompletableFuture<RowsByKey>>();
        loop.runOnContext(now -> {
            var own = (ContextInternal) VertxContext.createNewDuplicatedContext(loop);
            own.dispatch(() -> {
                InFlight.begin(Duration.ofMinutes(1)).cancel();
                pending.complete(where("a", SLOW).ask(rows));
            });
        });

        var answer = pending.get(30, TimeUnit.SECONDS);

        assertThrows(CancellationException.class, () -> answer.get(30, TimeUnit.SECONDS));
    }

    @Test
    void a_failure_is_everybodys() throws Exception {
        var sql = "select asked.key, 1 / length($6::text) from unnest($5::uuid[]) as asked (key)";

        var both = ask(Stream.generate(() -> new Question(VIEWER, sql, "", UUID.randomUUID()))
                .limit(2));

        for (var one : both) {
            var failure = assertThrows(ExecutionException.class, () -> one.answer.get(30, TimeUnit.SECONDS));
            assertTrue(failure.getMessage().contains("division by zero"), failure.getMessage());
        }
    }

    @Test
    void outside_of_an_event_loop_a_question_is_a_statement_of_its_own() throws Exception {
        var key = UUID.randomUUID();

        var answer = where("a", key).ask(rows).get(30, TimeUnit.SECONDS);

        assertEquals(List.of(key), keysOf(answer.all()));
    }

    private List<RowsByKey> answers(Stream<Question> questions) throws Exception {
        var answers = new ArrayList<RowsByKey>();
        for (var pending : ask(questions)) {
            answers.add(pending.answer.get(30, TimeUnit.SECONDS));
        }
        return answers;
    }

    /** Asks everything in one turn of the event loop, each question for a request of its own. */
    private List<Pending> ask(Stream<Question> questions) throws Exception {
        var asked = new CompletableFuture<List<Pending>>();
        loop.runOnContext(now -> asked.complete(questions.map(this::ask).toList()));
        return asked.get(30, TimeUnit.SECONDS);
    }

    private Pending ask(Question question) {
        var own = (ContextInternal) VertxContext.createNewDuplicatedContext(loop);
        var pending = new ArrayList<Pending>();
        own.dispatch(() -> pending.add(new Pending(InFlight.begin(Duration.ofMinutes(1)), question.ask(rows))));
        return pending.getFirst();
    }

    private static List<UUID> keysOf(List<Row> rows) {
        return rows.stream().map(row -> row.getUUID(0)).toList();
    }

    private static Set<String> statements(List<RowsByKey> answers) {
        return answers.stream()
                .flatMap(answer -> answer.all().stream())
                .map(row -> row.getString(1))
                .collect(Collectors.toSet());
    }

    private static Question where(String value, UUID... keys) {
        return new Question(VIEWER, WHERE, value, keys);
    }

    /** Takes that long for one key. */
    private static Question slow(int seconds, UUID... keys) {
        var sql = """
                select asked.key, case when asked.key = $6::uuid then pg_sleep(%d) end
                  from unnest($5::uuid[]) as asked (key)
                """.formatted(seconds);
        return new Question(VIEWER, sql, SLOW, keys);
    }

    private static Viewer viewer(String account, String organisation, String area, String verb) {
        return new Viewer(
                account,
                organisation,
                "tests",
                Set.of(),
                null,
                List.of(area),
                1,
                new Permissions(Map.of("release", Set.of(verb))),
                Language.FR);
    }

    private record Question(Viewer viewer, String sql, Object value, List<UUID> keys) {

        Question(Viewer viewer, String sql, Object value, UUID... keys) {
            this(viewer, sql, value, List.of(keys));
        }

        CompletableFuture<RowsByKey> ask(Rows rows) {
            return rows.askByKey(viewer, sql, Tuple.of(keys.toArray(UUID[]::new), value), 0, 1)
                    .subscribeAsCompletionStage();
        }
    }

    private record Pending(InFlight request, CompletableFuture<RowsByKey> answer) {}
}
