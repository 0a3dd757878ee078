package org.jatigi.signal;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets signals after a month: whoever was away longer asks for what has changed, not for what happened. */
@ApplicationScoped
class SignalRetention {

    private static final Logger LOG = Logger.getLogger(SignalRetention.class);

    private final SignalStore store;
    private final int days;

    SignalRetention(
            SignalStore store, @ConfigProperty(name = "jatigi.signals.keep-days", defaultValue = "30") int days) {
        if (days < 1) {
            throw new IllegalArgumentException("jatigi.signals.keep-days is at least 1");
        }
        this.store = store;
        this.days = days;
    }

    /** Once a day, on every replica: the second finds nothing left to do. */
    @Scheduled(cron = "${jatigi.signals.forget-at:0 40 2 * * ?}")
    Uni<Void> forget() {
        return store.forget(days)
                .invoke(gone -> LOG.infof("%d signals older than %d days were deleted", gone, days))
                .replaceWithVoid();
    }
}
