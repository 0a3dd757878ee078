package org.jatigi.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;

/** Takes webhooks for this replica and writes down what came of them. A change only counts while the claim is still ours. */
@ApplicationScoped
class ClaimStore {

    private static final String CLAIM = "select * from jatigi_claim_webhooks($1, $2)";

    private static final String TAKEN = """
            update webhook
               set delivered = $3, failures = 0, last_problem = null, last_status = $4, last_attempt_at = now(),
                   next_attempt_at = now(), claimed_until = now() + make_interval(secs => $5)
             where id = $1
               and claim = $2
            """;

    private static final String NOT_TAKEN = """
            update webhook
               set failures = failures + 1, last_problem = $3, last_status = $4, last_attempt_at = now(),
                   next_attempt_at = now() + make_interval(secs => $5::double precision),
                   state = case when $6 then 'GIVEN_UP' else state end, claim = null, claimed_until = null
             where id = $1
               and claim = $2
            """;

    private static final String LET_GO = """
            update webhook
               set claim = null, claimed_until = null
             where id = $1
               and claim = $2
            """;

    private static final double MILLIS = 1_000;

    private final Rows rows;

    ClaimStore(Rows rows) {
        this.rows = rows;
    }

    /** Up to so many webhooks that have something to be told, each for so long unless it is let go before. */
    Uni<List<Claim>> claim(int most, Duration patience) {
        return rows.write(
                Viewer.service(),
                connection -> connection
                        .preparedQuery(CLAIM)
                        .execute(Tuple.of(most, (int) patience.toSeconds()))
                        .map(found -> StreamSupport.stream(found.spliterator(), false)
                                .map(Claim::of)
                                .toList()));
    }

    /** Writes down that a sequence was taken; false where the claim is no longer ours. */
    Uni<Boolean> taken(Claim claim, long sequence, Attempt attempt, Duration patience) {
        return change(
                claim,
                TAKEN,
                key(claim).addLong(sequence).addInteger(attempt.status()).addInteger((int) patience.toSeconds()));
    }

    /** Writes down that a delivery was not taken, and when it is tried again, or that it is not any more. */
    Uni<Boolean> notTaken(Claim claim, Attempt attempt, Duration again, boolean givenUp) {
        var problem = attempt.problem();
        return change(
                claim,
                NOT_TAKEN,
                key(claim)
                        .addString(problem == null ? null : problem.name())
                        .addInteger(attempt.status())
                        .addDouble(again.toMillis() / MILLIS)
                        .addBoolean(givenUp));
    }

    Uni<Boolean> letGo(Claim claim) {
        return change(claim, LET_GO, key(claim));
    }

    private Uni<Boolean> change(Claim claim, String sql, Tuple values) {
        return rows.write(
                claim.viewer(),
                connection -> connection.preparedQuery(sql).execute(values).map(changed -> changed.rowCount() == 1));
    }

    private static Tuple key(Claim claim) {
        return Tuple.of(claim.id(), claim.claim());
    }
}
