package org.jatigi.signal;

import static org.jatigi.reference.Asking.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jatigi.access.TestViewers;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.TestServices;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;

/** What the table of signals promises: no number missed, none twice, whoever writes meanwhile; and who may know of what. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class SignalsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Viewer FOLLOWER = TestViewers.of("follower", "IOM", "release#subscribe", "job#subscribe");
    private static final SignalKind KIND = SignalKind.RELEASE_PUBLISHED;

    @Inject
    Rows rows;

    @Inject
    SignalStore store;

    @Inject
    SignalFeed feed;

    @Inject
    SignalListener listener;

    @Inject
    Wakes wakes;

    @Test
    void writers_that_commit_in_another_order_than_they_began_lose_nobody_a_signal() throws Exception {
        long begin = answer(() -> store.position(FOLLOWER)).last();
        var random = new Random(20_261_124);
        var writers = new ArrayList<Callable<UUID>>();
        for (int i = 0; i < 200; i++) {
            long before = random.nextInt(20);
            long after = random.nextInt(40);
            writers.add(() -> told(before, after));
        }
        var heard = follow(begin, 200);

        List<UUID> told;
        try (var threads = Executors.newFixedThreadPool(12)) {
            told = threads.invokeAll(writers).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
        heard.awaitItems(200, PATIENCE);

        assertEquals(
                Set.copyOf(told),
                Set.copyOf(heard.getItems().stream().map(Signal::subject).toList()));
        assertEquals(
                LongStream.rangeClosed(begin + 1, begin + 200).boxed().toList(),
                heard.getItems().stream().map(Signal::sequence).toList());
        heard.cancel();
    }

    @Test
    void what_is_rolled_back_is_not_told_and_leaves_no_gap() {
        long begin = answer(() -> store.position(FOLLOWER)).last();

        assertThrows(
                IllegalStateException.class,
                () -> answer(() -> rows.write(
                        FOLLOWER,
                        connection -> Signals.tell(connection, KIND, UUID.randomUUID())
                                .chain(() -> Uni.createFrom()
                                        .<Void>failure(new IllegalStateException("changed my mind"))))));
        var kept = tell(KIND);

        var heard = follow(begin, 1);
        heard.awaitItems(1, PATIENCE);
        assertEquals(kept, heard.getItems().getFirst().subject());
        assertEquals(begin + 1, heard.getItems().getFirst().sequence());
        heard.cancel();
    }

    @Test
    void a_follower_that_takes_one_at_a_time_is_given_one_at_a_time() {
        long begin = answer(() -> store.position(FOLLOWER)).last();
        for (int i = 0; i < 5; i++) {
            tell(KIND);
        }

        var slow = follow(begin, 1);
        slow.awaitItems(1, PATIENCE);
        assertEquals(1, slow.getItems().size());
        slow.request(4).awaitItems(5, PATIENCE);
        slow.cancel();
    }

    @Test
    void a_listening_connection_that_breaks_is_opened_again() throws Exception {
        int broken = listener.backend();
        assertTrue(broken != 0);
        try (var service = service();
                var terminate = service.prepareStatement("select pg_terminate_backend(?)")) {
            terminate.setInt(1, broken);
            terminate.execute();
        }
        long begin = answer(() -> store.position(FOLLOWER)).last();
        var heard = follow(begin, 1);

        var told = tell(KIND);

        heard.awaitItems(1, PATIENCE);
        assertEquals(told, heard.getItems().getFirst().subject());
        heard.cancel();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (listener.backend() == 0 || listener.backend() == broken) {
            assertTrue(System.nanoTime() < deadline);
            Thread.sleep(20);
        }
    }

    @Test
    void followers_that_go_are_forgotten() throws Exception {
        int before = wakes.waiting();
        var heard = follow(answer(() -> store.position(FOLLOWER)).last(), 1);
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (wakes.waiting() == before) {
            assertTrue(System.nanoTime() < deadline);
            Thread.sleep(5);
        }

        heard.cancel();

        while (wakes.waiting() > before) {
            assertTrue(System.nanoTime() < deadline);
            Thread.sleep(5);
        }
    }

    @Test
    void a_permission_that_is_gone_ends_the_following_before_the_next_record_is_read() {
        var bearer = new AtomicReference<>(FOLLOWER);
        long begin = answer(() -> store.position(FOLLOWER)).last();
        var heard = AssertSubscriber.<Signal>create(2);
        feed.follow(
                        () -> Uni.createFrom().item(bearer.get()),
                        SignalQuestion.of(KIND, begin),
                        (viewer, signal) -> Uni.createFrom().item(Optional.of(signal)))
                .subscribe(heard);
        tell(KIND);
        heard.awaitItems(1, PATIENCE);

        bearer.set(TestViewers.of("follower", "IOM"));
        tell(KIND);

        heard.awaitFailure(PATIENCE).assertFailedWith(Refusal.NotPermitted.class);
        assertEquals(1, heard.getItems().size());
    }

    @Test
    void what_is_not_there_for_the_viewer_is_passed_over() {
        long begin = answer(() -> store.position(FOLLOWER)).last();
        tell(KIND);
        var second = tell(KIND);
        var heard = AssertSubscriber.<Signal>create(10);
        feed.follow(
                        () -> Uni.createFrom().item(FOLLOWER),
                        SignalQuestion.of(KIND, begin),
                        (viewer, signal) -> Uni.createFrom()
                                .item(Optional.of(signal)
                                        .filter(s -> s.subject().equals(second))))
                .subscribe(heard);

        heard.awaitItems(1, PATIENCE);

        assertEquals(second, heard.getItems().getFirst().subject());
        heard.cancel();
    }

    @Test
    void row_security_keeps_signals_to_whom_they_are_for() {
        long begin = answer(() -> store.position(FOLLOWER)).last();
        var job = UUID.randomUUID();
        answer(() -> rows.write(FOLLOWER, connection -> Signals.tellAccount(connection, SignalKind.JOB_PROGRESS, job)));
        var release = tell(KIND);
        follow(begin, 2).awaitItems(1, PATIENCE).cancel(); // numbered by now

        assertEquals(List.of(job, release), subjects(FOLLOWER, begin));
        assertEquals(
                List.of(release),
                subjects(TestViewers.of("other", "IOM", "release#subscribe", "job#subscribe"), begin));
        assertEquals(
                List.of(release),
                subjects(TestViewers.of("follower", "OCHA", "release#subscribe", "job#subscribe"), begin));
        assertEquals(List.of(job), subjects(TestViewers.of("follower", "IOM", "job#subscribe"), begin));
        assertEquals(List.of(), subjects(TestViewers.of("follower", "IOM", "release#read", "job#read"), begin));
    }

    @Test
    void the_service_can_neither_number_nor_change_nor_delete_a_signal_itself() throws SQLException {
        try (var service = service();
                var statement = service.createStatement()) {
            statement.execute("select set_config('jatigi.account', 'analyst', false)");
            for (var sql : List.of(
                    "update signal set kind = 'other'",
                    "update signal_counter set given = 0",
                    "delete from signal",
                    "insert into signal (sequence, kind, category, subject) values (1, 'x', 'release', uuidv7())",
                    "insert into signal (kind, category, subject, organisation, account) values ('job-progress', 'job', uuidv7(), 'IOM', 'somebody else')")) {
                assertThrows(SQLException.class, () -> statement.execute(sql), sql);
            }
        }
    }

    @Test
    void without_a_context_there_is_no_signal() throws SQLException {
        tell(KIND);
        try (var service = service();
                var statement = service.createStatement();
                var found = statement.executeQuery(
                        "select (select count(*) from signal) + (select count(*) from signal_counter)")) {
            found.next();
            assertEquals(0, found.getInt(1));
        }
    }

    @Test
    void what_is_older_than_the_limit_is_forgotten_and_a_place_before_it_is_refused() throws SQLException {
        tell(KIND);
        answer(() -> store.number());
        try (var owner = owner();
                var statement = owner.createStatement()) {
            statement.execute("update signal set at = now() - interval '31 days'");
        }
        var young = tell(KIND);
        long last = answer(() -> store.number());

        assertTrue(answer(() -> store.forget(30)) > 0);

        assertEquals(last - 1, answer(() -> store.position(FOLLOWER)).earliest());
        var tooEarly = follow(last - 2, 1);
        tooEarly.awaitFailure(PATIENCE).assertFailedWith(Refusal.Invalid.class, "updatedSince");
        var inTime = follow(last - 1, 1);
        inTime.awaitItems(1, PATIENCE);
        assertEquals(young, inTime.getItems().getFirst().subject());
        inTime.cancel();
    }

    private AssertSubscriber<Signal> follow(long after, int wanted) {
        var heard = AssertSubscriber.<Signal>create(wanted);
        Multi<Signal> signals = feed.follow(
                () -> Uni.createFrom().item(FOLLOWER),
                SignalQuestion.of(KIND, after),
                (viewer, signal) -> Uni.createFrom().item(Optional.of(signal)));
        signals.subscribe(heard);
        return heard;
    }

    private List<UUID> subjects(Viewer viewer, long after) {
        var question = new SignalQuestion(Set.of(SignalKind.values()), null, after);
        return answer(() -> store.after(viewer, question, after, 100)).stream()
                .map(Signal::subject)
                .toList();
    }

    private UUID tell(SignalKind kind) {
        var subject = UUID.randomUUID();
        answer(() -> rows.write(FOLLOWER, connection -> Signals.tell(connection, kind, subject)));
        return subject;
    }

    /** A transaction that tells in its middle and takes its time before and after. */
    private UUID told(long beforeMillis, long afterMillis) {
        var subject = UUID.randomUUID();
        answer(() -> rows.write(
                FOLLOWER,
                connection -> pause(connection, beforeMillis)
                        .chain(() -> Signals.tell(connection, KIND, subject))
                        .chain(() -> pause(connection, afterMillis))));
        return subject;
    }

    private static Uni<Void> pause(SqlConnection connection, long millis) {
        return connection
                .query("select pg_sleep(%d / 1000.0)".formatted(millis))
                .execute()
                .replaceWithVoid();
    }

    private static Connection service() throws SQLException {
        return connection("jatigi_app", TestServices.configuration().get("quarkus.datasource.password"));
    }

    /** The owner, who is subject to the policies like everybody, but whose policies permit all of these tables. */
    private static Connection owner() throws SQLException {
        return connection("jatigi_owner", TestServices.configuration().get("quarkus.flyway.password"));
    }

    private static Connection connection(String role, String password) throws SQLException {
        return DriverManager.getConnection(TestServices.configuration().get("quarkus.flyway.jdbc-url"), role, password);
    }
}
