package org.jatigi.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * How long answers take and what comes of them, by transport and by code; never what was asked or by whom. SmallRye's own
 * asynchronous metrics mix timings up when requests run side by side.
 */
final class Meters {

    private static final String NAME = "jatigi.graphql.answers";

    private final MeterRegistry registry;
    private final Map<Way, Timer> timers = new ConcurrentHashMap<>();

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Starts the clock of one answer. */
    Running start(String transport) {
        long began = System.nanoTime();
        return answer -> timer(transport, answer.outcome()).record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    }

    /** Kept here: the registry would put its name together and look it up anew for each answer. */
    private Timer timer(String transport, String outcome) {
        return timers.computeIfAbsent(
                new Way(transport, outcome),
                way -> Timer.builder(NAME)
                        .description("How long answers of GraphQL take")
                        .tag("transport", way.transport)
                        .tag("outcome", way.outcome)
                        .register(registry));
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

    /** How an answer was given and what came of it: both of closed lists. */
    private record Way(String transport, String outcome) {}
}
