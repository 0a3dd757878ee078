package org.jatigi.api;

import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * What whoever runs the service may set, all below {@code jatigi.api.}; OPERATIONS.md explains each.
 *
 * @param deadline how long a request may take
 * @param init how long a socket may wait before it says {@code connection_init}
 * @param recheck how often the bearer of an open connection is asked for again
 * @param slow how long a client may take nothing of what it is sent
 * @param invalidStatus the status of a document that cannot be executed: 400, or 422 as the newest draft of the specification has it
 * @param batchMax how many operations one request may hold as a list, 0 where lists are refused
 * @param storedOnly whether only stored documents run
 * @param documents a folder with more stored documents, null where there is none
 * @param costMax what one request may cost
 * @param costPerMinute what one client may spend in a minute, 0 without limit
 * @param requestsPerMinute how often one client may ask in a minute, 0 without limit
 */
record Settings(
        Duration deadline,
        Duration init,
        Duration recheck,
        Duration slow,
        int invalidStatus,
        int batchMax,
        boolean storedOnly,
        @Nullable Path documents,
        long costMax,
        long costPerMinute,
        long requestsPerMinute) {

    private static final String PREFIX = "jatigi.api.";

    /** A page of 500 with 40 values in each row is 20,000; our stored operations cost up to 3,000. */
    private static final long COST_MAX = 50_000;

    /** Forty of the costliest requests, or a thousand pages of 50 with 40 values. */
    private static final long COST_PER_MINUTE = 2_000_000;

    /** A dashboard that opens asks ten times, a job that copies everything ten times a second. */
    private static final long REQUESTS_PER_MINUTE = 3_000;

    static Settings of(Config config) {
        return new Settings(
                value(config, "deadline", Duration.ofSeconds(15)),
                value(config, "socket-init-timeout", Duration.ofSeconds(5)),
                value(config, "socket-recheck", Duration.ofSeconds(10)),
                value(config, "socket-slow", Duration.ofSeconds(30)),
                value(config, "invalid-status", 400),
                value(config, "batch-max", 0),
                storedOnly(value(config, "documents", "any")),
                config.getOptionalValue(PREFIX + "documents-directory", Path.class)
                        .orElse(null),
                value(config, "cost-max", COST_MAX),
                value(config, "cost-per-minute", COST_PER_MINUTE),
                value(config, "requests-per-minute", REQUESTS_PER_MINUTE));
    }

    @SuppressWarnings("unchecked")
    private static <T> T value(Config config, String name, T otherwise) {
        return config.getOptionalValue(PREFIX + name, (Class<T>) otherwise.getClass())
                .orElse(otherwise);
    }

    /** A word that we do not know must not open the door. */
    private static boolean storedOnly(String documents) {
        return switch (documents) {
            case "any" -> false;
            case "stored" -> true;
            default ->
                throw new IllegalArgumentException(
                        "jatigi.api.documents is \"any\" or \"stored\", not \"%s\"".formatted(documents));
        };
    }
}
