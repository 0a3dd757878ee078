package org.jatigi.webhook;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.signal.Signal;
import org.jatigi.signal.SignalStore;
import org.jboss.logging.Logger;

/**
 * Tells webhooks what happened, one signal after the other, each until it is taken or given up.
 *
 * <p>A replica claims the webhooks that have something to be told; no other touches them meanwhile. Where a replica dies, its claims
 * run out and others go on from the last sequence that was written down, so that a delivery may come twice, under the same
 * id, but none is left out. A body says what happened to which record, and nothing of what the record says.
 */
@ApplicationScoped
class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration CLAIM = Duration.ofSeconds(60); // several times what one call may take
    private static final int CLAIMS_MAX = 50;
    private static final int SIGNALS_MAX = 20; // then others have their turn

    private final ClaimStore claims;
    private final SignalStore signals;
    private final Courier courier;
    private final Secrets secrets;
    private final Backoff backoff;
    private final Clock clock;
    private final boolean allowHttp;
    private final AtomicInteger atWork = new AtomicInteger();

    Rounds(
            ClaimStore claims,
            SignalStore signals,
            Courier courier,
            Secrets secrets,
            Backoff backoff,
            Clock clock,
            @ConfigProperty(name = "jatigi.webhooks.allow-http", defaultValue = "false") boolean allowHttp) {
        this.claims = claims;
        this.signals = signals;
        this.courier = courier;
        this.secrets = secrets;
        this.backoff = backoff;
        this.clock = clock;
        this.allowHttp = allowHttp;
    }

    /** Begins beside rounds that are still going on: a slow address holds up nobody else's. */
    @Scheduled(every = "${jatigi.webhooks.every:1s}", delayed = "${jatigi.webhooks.every:1s}")
    Uni<Void> round() {
        int most = CLAIMS_MAX - atWork.get();
        if (most <= 0) {
            return Uni.createFrom().voidItem();
        }
        return claims.claim(most, CLAIM)
                .onItem()
                .transformToMulti(taken -> Multi.createFrom().iterable(taken))
                .onItem()
                .transformToUni(this::work)
                .merge(CLAIMS_MAX)
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "webhooks were not looked at: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Boolean> work(Claim claim) {
        atWork.incrementAndGet();
        return signals.after(claim.viewer(), claim.question(), claim.delivered(), SIGNALS_MAX)
                .chain(waiting -> tell(claim, waiting))
                .chain(goesOn -> goesOn ? claims.letGo(claim) : Uni.createFrom().item(false))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "webhook %s was left: %s",
                        claim.id(), failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(false) // its claim runs out
                .eventually(atWork::decrementAndGet);
    }

    /** One after the other, until one is not taken. */
    private Uni<Boolean> tell(Claim claim, List<Signal> waiting) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().item(true);
        }
        var signal = waiting.getFirst();
        return call(claim, signal)
                .chain(attempt -> attempt.isTaken()
                        ? claims.taken(claim, signal.sequence(), attempt, CLAIM)
                        : notTaken(claim, attempt).replaceWith(false))
                .chain(goesOn -> goesOn
                        ? tell(claim, waiting.subList(1, waiting.size()))
                        : Uni.createFrom().item(false));
    }

    private Uni<Attempt> call(Claim claim, Signal signal) {
        Optional<String> secret = secrets.unlock(claim.id(), claim.secret().getBytes());
        if (secret.isEmpty()) {
            return Uni.createFrom().item(Attempt.failed(WebhookProblem.SECRET_UNREADABLE));
        }
        var body = body(claim, signal);
        var headers = Map.of(
                "Content-Type",
                "application/json",
                "User-Agent",
                "Jatigi",
                "Jatigi-Delivery",
                claim.delivery(signal.sequence()).toString(),
                Signature.HEADER,
                Signature.of(secret.get(), clock.instant(), body));
        return courier.call(Destination.of(claim.url(), allowHttp), headers, body);
    }

    private Uni<Boolean> notTaken(Claim claim, Attempt attempt) {
        int failures = claim.failures() + 1;
        boolean givenUp = backoff.isEnough(failures);
        if (givenUp) {
            LOG.warnf("webhook %s is given up after %d failures: %s", claim.id(), failures, attempt.problem());
        }
        return claims.notTaken(claim, attempt, backoff.after(failures), givenUp);
    }

    private static String body(Claim claim, Signal signal) {
        return new JsonObject()
                .put("delivery", claim.delivery(signal.sequence()).toString())
                .put("webhook", claim.id().toString())
                .put("sequence", signal.sequence())
                .put("event", signal.kind().word())
                .put("at", signal.at().toString())
                .put("subject", signal.subject().toString())
                .encode();
    }
}
