package org.jatigi.persistence;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
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

    private final Statements statements;
    private final ThreadLocal<Map<Likeness, Line>> lines = ThreadLocal.withInitial(HashMap::new);

    Gathering(Statements statements) {
        this.statements = statements;
    }

    /**
     * The rows of some keys, each of which is there once; the key of each row is its first value.
     *
     * @param place the index of the parameter of keys among {@code values}
     * @param rowsOfEach about how many rows a key has at most
     */
    Future<RowsByKey> ask(String text, Tuple values, int place, int rowsOfEach) {
        var asking = loop();
        if (asking == null) {
            return statements.run(text, values).map(RowsByKey::of);
        }
        var asker = new GatheredStatement.Asker(asking, (Object[]) values.getValue(place), rowsOfEach);
        if (!asker.isWaitedFor()) {
            return Future.failedFuture(InFlight.unwanted());
        }
        var likeness = Likeness.of(text, values, place);
        lines.get()
                .computeIfAbsent(likeness, first -> new Line(first, asking.unwrap()))
                .add(asker);
        return asker.answer();
    }

    private static @Nullable ContextInternal loop() {
        return Vertx.currentContext() instanceof ContextInternal context
                        && context.isEventLoopContext()
                        && context.inThread()
                ? context
                : null;
    }

    /** Questions that are alike and were not sent yet. */
    private final class Line {

        private static final long NONE = -1;

        private final Likeness likeness;
        private final ContextInternal loop;
        private final Deque<GatheredStatement.Asker> waiting = new ArrayDeque<>();
        private int running;
        private boolean isCalled;
        private boolean isConnecting;
        private long timer = NONE;

        Line(Likeness likeness, ContextInternal loop) {
            this.likeness = likeness;
            this.loop = loop;
        }

        void add(GatheredStatement.Asker asker) {
            waiting.add(asker);
            if (running == 0) {
                call();
            } else if (timer == NONE && !isConnecting) {
                timer = loop.owner().setTimer(PATIENCE_MILLIS, late -> send());
            }
        }

        /** Sends what waits when the event loop has seen all that has come already. */
        private void call() {
            if (!isCalled) {
                isCalled = true;
                loop.runOnContext(now -> send());
            }
        }

        private void send() {
            isCalled = false;
            if (timer != NONE) {
                loop.owner().cancelTimer(timer);
                timer = NONE;
            }
            if (!waiting.isEmpty() && !isConnecting) {
                isConnecting = true;
                running++;
                loop.dispatch(this::begin);
            } else if (running == 0) {
                lines.get().remove(likeness, this);
            }
        }

        private void begin() {
            var statement = new GatheredStatement();
            statements
                    .onConnection(connection -> {
                        isConnecting = false;
                        statement.take(waiting);
                        if (!waiting.isEmpty()) {
                            call();
                        }
                        return statement.isEmpty()
                                ? Future.succeededFuture(RowsByKey.NONE)
                                : statement.run(connection, likeness.text, likeness::with);
                    })
                    .onComplete(done -> end(statement, done.result(), done.cause()));
        }

        private void end(GatheredStatement statement, @Nullable RowsByKey found, @Nullable Throwable failure) {
            running--;
            if (!statement.isTaken()) { // there was no connection: those who wait are told
                isConnecting = false;
                statement.takeAll(waiting);
            }
            statement.answer(found, failure);
            call();
        }
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
}
