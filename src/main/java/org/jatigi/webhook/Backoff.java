package org.jatigi.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long to wait before an address is called again: twice as long each time, up to a limit, and by chance up to half as long again, so
 * that addresses which failed together are not called together. The waiting itself is a time in the table and survives a restart.
 */
@ApplicationScoped
class Backoff {

    private final Duration first;
    private final Duration longest;
    private final int failuresMax;

    Backoff(
            @ConfigProperty(name = "jatigi.webhooks.retry-first", defaultValue = "5s") Duration first,
            @ConfigProperty(name = "jatigi.webhooks.retry-longest", defaultValue = "1h") Duration longest,
            @ConfigProperty(name = "jatigi.webhooks.failures-max", defaultValue = "20") int failuresMax) {
        this.first = first;
        this.longest = longest;
        this.failuresMax = failuresMax;
    }

    /** The wait after so many failures in a row. */
    Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, 30);
        long millis = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
    }

    /** Whether so many failures in a row are enough: with the defaults, about half a day. */
    boolean isEnough(int failures) {
        return failures >= failuresMax;
    }
}
