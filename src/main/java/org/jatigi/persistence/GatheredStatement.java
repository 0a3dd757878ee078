package org.jatigi.persistence;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Questions that go as one statement. Together they ask for about {@value #ROWS_MAX} rows at most, so that a small one never waits for
 * much more than its own; one that asks for more goes alone.
 */
final class GatheredStatement {

    private static final int ROWS_MAX = 2_000;

    private final List<Asker> askers = new ArrayList<>();
    private int rows;
    private int interested;
    private InFlight.@Nullable Work work;
    private boolean isTaken;

    /** Takes from those who wait, in their order, as many as go together. */
    void take(Deque<Asker> waiting) {
        isTaken = true;
        for (var asker = waiting.peek(); asker != null && hasPlaceFor(asker); asker = waiting.peek()) {
            add(waiting.remove());
        }
    }

    void takeAll(Deque<Asker> waiting) {
        while (!waiting.isEmpty()) {
            add(waiting.remove());
        }
    }

    private boolean hasPlaceFor(Asker asker) {
        return asker.isGone || askers.isEmpty() || rows + asker.rows() <= ROWS_MAX;
    }

    private void add(Asker asker) {
        if (!asker.isGone) {
            askers.add(asker);
            asker.statement = this;
            rows += asker.rows();
            interested++;
        }
    }

    /** Whether it has taken those whom it is for. */
    boolean isTaken() {
        return isTaken;
    }

    boolean isEmpty() {
        return askers.isEmpty();
    }

    /** @param values the statement's values with those keys among them */
    Future<RowsByKey> run(SqlConnection connection, String text, Function<Object[], Tuple> values) {
        var own = new InFlight.Work(connection);
        work = own;
        return connection
                .preparedQuery(text)
                .execute(values.apply(keys()))
                .map(RowsByKey::of)
                .eventually(own::finish);
    }

    private Object[] keys() {
        if (askers.size() == 1) {
            return askers.getFirst().keys;
        }
        var all = new HashSet<Object>();
        askers.forEach(asker -> all.addAll(Arrays.asList(asker.keys)));
        return all.toArray(Arrays.copyOf(askers.getFirst().keys, 0));
    }

    void answer(@Nullable RowsByKey found, @Nullable Throwable failure) {
        for (var asker : askers) {
            asker.answer(found == null ? null : found.of(asker.keys), failure);
        }
    }

    private void leave() {
        interested--;
        if (interested == 0 && work != null) {
            work.stop();
        }
    }

    /** One question, of a request that may be given up. */
    static final class Asker implements InFlight.Stoppable {

        private final ContextInternal loop;
        private final Object[] keys;
        private final int rowsOfEach;
        private final Promise<RowsByKey> answer;
        private final @Nullable InFlight request = InFlight.current();
        private @Nullable GatheredStatement statement;
        private boolean isGone;

        /** @param asking the context of the request, on which it is answered */
        Asker(ContextInternal asking, Object[] keys, int rowsOfEach) {
            this.loop = asking.unwrap();
            this.keys = keys;
            this.rowsOfEach = rowsOfEach;
            this.answer = asking.promise();
        }

        boolean isWaitedFor() {
            return request == null || request.add(this);
        }

        Future<RowsByKey> answer() {
            return answer.future();
        }

        private int rows() {
            return keys.length * rowsOfEach;
        }

        private void answer(@Nullable RowsByKey found, @Nullable Throwable failure) {
            if (request != null) {
                request.remove(this);
            }
            if (isGone) {
                return;
            }
            if (found == null) {
                answer.fail(failure);
            } else {
                answer.complete(found);
            }
        }

        @Override
        public void stop() {
            loop.runOnContext(now -> leave());
        }

        private void leave() {
            if (!isGone && answer.tryFail(InFlight.unwanted())) {
                isGone = true;
                if (statement != null) {
                    statement.leave();
                }
            }
        }
    }
}
