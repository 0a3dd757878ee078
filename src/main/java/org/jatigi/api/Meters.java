package org.jatigi.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * How long answers take and what comes of them, by transport and by code; never what was asked or by whom. SmallRye's own
 * asynchronous metrics mix timings up when requests run side by side.
 */
final class Meters {

    private static final String NAME = "jatigi.graphql.answers";

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Starts the clock of one answer. */
    Running start(String transport) {
        long began = System.nanoTime();
        return answer -> Timer.builder(NAME)
                .description("How long answers of GraphQL take")
                .tag("transport", transport)
                .tag("outcome", answer.outcome())
                .register(registry)
                .record(Duration.ofNanos(System.nanoTime() - began));
    }

    /** Counts a refusal before execution by the limit that was passed. */
    void refused(String limit) {
        Counter.builder("jatigi.graphql.limited")
                .description("How many requests were refused because of a limit")
                .tag("limit", limit)
                .register(registry)
                .increment();
    }

    /** An answer that is being worked out. */
    @FunctionalInterface
    interface Running {
        void answered(Answer answer);
    }
}
