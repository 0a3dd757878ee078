package org.jatigi.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What each account may ask for through one client in a minute: so many requests, of so much cost together.
 *
 * <p>Two buckets that fill up again evenly. They are in the memory of this replica; an account that is served by three has three
 * times as much at most. A bucket that nobody used for two minutes is full and is forgotten.
 */
final class Budgets {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int CLIENTS_MAX = 50_000; // as many viewers are kept
    private static final double NANOS = 1_000_000_000;

    private final long requestsPerMinute;
    private final long costPerMinute;
    private final Cache<Client, Buckets> buckets = Caffeine.newBuilder()
            .maximumSize(CLIENTS_MAX)
            .expireAfterAccess(MINUTE.multipliedBy(2))
            .build();

    /**
     * @param costPerMinute 0 without limit; never less than one request may cost, so that none waits for ever
     * @param requestsPerMinute 0 without limit
     */
    Budgets(long requestsPerMinute, long costPerMinute, long costMax) {
        this.requestsPerMinute = requestsPerMinute;
        this.costPerMinute = costPerMinute == 0 ? 0 : Math.max(costPerMinute, costMax);
    }

    /** Takes one request, or refuses. */
    void request(Viewer viewer) {
        if (requestsPerMinute > 0) {
            take(of(viewer).requests, 1);
        }
    }

    /** Takes the cost, or refuses; what is left, or null where there is no limit. */
    @Nullable
    Budget spend(Viewer viewer, long cost) {
        if (costPerMinute == 0) {
            return null;
        }
        var probe = take(of(viewer).cost, Math.max(1, cost));
        return new Budget(costPerMinute, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()));
    }

    private Buckets of(Viewer viewer) {
        return buckets.get(
                new Client(viewer.client(), viewer.account()),
                client -> new Buckets(bucket(Math.max(1, requestsPerMinute)), bucket(Math.max(1, costPerMinute))));
    }

    private static Bucket bucket(long perMinute) {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, MINUTE)
                        .build())
                .build();
    }

    private static ConsumptionProbe take(Bucket bucket, long tokens) {
        var probe = bucket.tryConsumeAndReturnRemaining(tokens);
        if (!probe.isConsumed()) {
            long wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
            throw new Refusal.RateLimited(
                    new Text(
                            "Trop de requêtes pour cette minute. Réessayez dans %d s.".formatted(wait),
                            "Too many requests for this minute. Try again in %d s.".formatted(wait)),
                    wait);
        }
        return probe;
    }

    private static long seconds(long nanos) {
        return (long) Math.ceil(nanos / NANOS);
    }

    private record Client(String client, String account) {}

    private record Buckets(Bucket requests, Bucket cost) {}

    /** What an account has left. */
    record Budget(long limit, long remaining, long resetsInSeconds) {

        Map<String, Object> asMap() {
            return Map.of("limit", limit, "remaining", remaining, "resetsInSeconds", resetsInSeconds);
        }
    }
}
