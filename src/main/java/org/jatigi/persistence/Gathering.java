package org.jatigi.persistence;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks in one statement what several requests ask at the same time: rows of some keys, in the same words and under the same context.
 *
 * <p>While such a statement runs, the questions that come gather behind it and become the next one, but nobody waits for that longer than
 * {@value #PATIENCE_MILLIS} ms. So what a statement costs by itself is paid once for many, and the more they are the more it saves; a
 * request that is alone goes at once. Nothing is remembered: every statement is sent after the last of its questions was asked, and
 * its rows go to nobody whose context was another.
 *
 * <p>Each event loop has lines of its own, so that nothing here is reached by two threads.
 */
final class Gathering {

    private static final int PATIENCE_MILLIS = 2;
    private static final int KEYS_MAX = 1_000; // of questions that go together; a single one may have more

    private final Pool pool;
    private final ThreadLocal<Map<Likeness, Line>> lines = ThreadLocal.withInitial(HashMap::new);

    Gathering(Pool pool) {
        this.pool = pool;
    }

    /**
     * The rows of some keys; the key of each is its first value.
     *
     * @param place the index of the parameter of keys among {@code values}
     */
    Future<RowsByKey> ask(String text, Tuple values, int place) {
        var keys = (Object[]) values.getValue(place);
        var asking = loop();
        if (asking == null) {
            return alone(text, values);
        }
        var likeness = Likeness.of(text, values, place);
        var asker = new Asker(asking.unwrap(), keys, asking.promise());
        if (!asker.isWaitedFor()) {
            return Future.failedFuture(InFlight.unwanted());
        }
        lines.get().computeIfAbsent(likeness, Line::new).add(asker);
        return asker.answer.future();
    }

    private static @Nullable ContextInternal loop() {
        return Vertx.currentContext() instanceof ContextInternal context
                        && context.isEventLoopContext()
                        && context.inThread()
                ? context
                : null;
    }

    private Future<RowsByKey> alone(String text, Tuple values) {
        return pool.getConnection()
                .compose(connection -> InFlight.of(
                                connection, () -> connection.preparedQuery(text).execute(values))
                        .map(RowsByKey::of)
                        .onComplete(done -> connection.close()));
    }

    /** What makes questions alike: all that is sent but for the keys. */
    private static final class Likeness {

        private final String text;
        private final @Nullable Object[] values;
        private final int place;
        private final int hash;

        private Likeness(String text, @Nullable Object[] values, int place) {
            this.text = text;
            this.values = values;
            this.place = place;
            this.hash = 31 * text.hashCode() + Arrays.deepHashCode(values);
        }

        static Likeness of(String text, Tuple values, int place) {
            var others = new @Nullable Object[values.size()];
            for (int i = 0; i < others.length; i++) {
                others[i] = i == place ? null : values.getValue(i);
            }
            return new Likeness(text, others, place);
        }

        Tuple with(Object[] keys) {
            var all = Tuple.tuple();
            for (int i = 0; i < values.length; i++) {
                all.addValue(i == place ? keys : values[i]);
            }
            return all;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Likeness like
                    && hash == like.hash
                    && place == like.place
                    && text.equals(like.text)
                    && Arrays.deepEquals(values, like.values);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** Questions that are alike and were not sent yet. */
    private final class Line {

        private final Likeness likeness;
        private final Deque<Asker> waiting = new ArrayDeque<>();
        private int running;
        private boolean isCalled;
        private long timer = NONE;

        private static final long NONE = -1;

        Line(Likeness likeness) {
            this.likeness = likeness;
        }

        void add(Asker asker) {
            waiting.add(asker);
            if (running == 0) {
                call(asker.loop);
            } else if (timer == NONE) {
                timer = asker.loop.owner().setTimer(PATIENCE_MILLIS, late -> send(asker.loop));
            }
        }

        /** Sends what waits when the event loop has seen all that has come already. */
        private void call(ContextInternal loop) {
            if (!isCalled) {
                isCalled = true;
                loop.runOnContext(now -> send(loop));
            }
        }

        private void send(ContextInternal loop) {
            isCalled = false;
            if (timer != NONE) {
                loop.owner().cancelTimer(timer);
                timer = NONE;
            }
            do {
                var group = next();
                if (!group.askers.isEmpty()) {
                    running++;
                    loop.dispatch(() -> group.run(likeness).onComplete(done -> {
                        running--;
                        group.answer(done.result(), done.cause());
                        call(loop);
                    }));
                }
            } while (!waiting.isEmpty());
            if (running == 0) {
                lines.get().remove(likeness, this);
            }
        }

        private Group next() {
            var group = new Group();
            for (var asker = waiting.peek(); asker != null && group.hasPlaceFor(asker); asker = waiting.peek()) {
                waiting.remove();
                if (!asker.isGone) {
                    group.add(asker);
                }
            }
            return group;
        }
    }

    /** Questions that are one statement. */
    private final class Group {

        private final List<Asker> askers = new ArrayList<>();
        private int size;
        private int interested;
        private InFlight.@Nullable Work work;

        boolean hasPlaceFor(Asker asker) {
            return askers.isEmpty() || size + asker.keys.length <= KEYS_MAX;
        }

        void add(Asker asker) {
            askers.add(asker);
            asker.group = this;
            size += asker.keys.length;
            interested++;
        }

        Future<RowsByKey> run(Likeness likeness) {
            return pool.getConnection()
                    .compose(connection -> ask(connection, likeness).onComplete(done -> connection.close()));
        }

        private Future<RowsByKey> ask(SqlConnection connection, Likeness likeness) {
            if (interested == 0) {
                return Future.failedFuture(InFlight.unwanted());
            }
            var own = new InFlight.Work(connection);
            work = own;
            return connection
                    .preparedQuery(likeness.text)
                    .execute(likeness.with(keys()))
                    .map(RowsByKey::of)
                    .eventually(own::finish);
        }

        private Object[] keys() {
            if (askers.size() == 1) {
                return askers.getFirst().keys;
            }
            var all = new HashSet<Object>(2 * size);
            askers.forEach(asker -> all.addAll(Arrays.asList(asker.keys)));
            return all.toArray(Arrays.copyOf(askers.getFirst().keys, 0));
        }

        void answer(@Nullable RowsByKey found, @Nullable Throwable failure) {
            for (var asker : askers) {
                asker.answer(found == null ? null : found.of(asker.keys), failure);
            }
        }

        void leave() {
            interested--;
            if (interested == 0 && work != null) {
                work.stop();
            }
        }
    }

    /** One question, of a request that may be given up. */
    private static final class Asker implements InFlight.Stoppable {

        private final ContextInternal loop;
        private final Object[] keys;
        private final Promise<RowsByKey> answer;
        private final @Nullable InFlight request = InFlight.current();
        private @Nullable Group group;
        private boolean isGone;

        Asker(ContextInternal loop, Object[] keys, Promise<RowsByKey> answer) {
            this.loop = loop;
            this.keys = keys;
            this.answer = answer;
        }

        boolean isWaitedFor() {
            return request == null || request.add(this);
        }

        void answer(@Nullable RowsByKey found, @Nullable Throwable failure) {
            if (request != null) {
                request.remove(this);
            }
            if (isGone) {
                return;
            }
            if (failure == null) {
                answer.complete(found);
            } else {
                answer.fail(failure);
            }
        }

        @Override
        public void stop() {
            loop.runOnContext(now -> leave());
        }

        private void leave() {
            if (!isGone && answer.tryFail(InFlight.unwanted())) {
                isGone = true;
                if (group != null) {
                    group.leave();
                }
            }
        }
    }
}
