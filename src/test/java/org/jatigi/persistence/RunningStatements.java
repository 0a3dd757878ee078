package org.jatigi.persistence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What the sessions of the real PostgreSQL run just now. */
@ApplicationScoped
public class RunningStatements {

    private final Pool pool;

    RunningStatements(Pool pool) {
        this.pool = pool;
    }

    /** Waits until so many sessions run a statement that has these words. */
    public void eventually(String words, long expected) throws InterruptedException {
        var end = Instant.now().plusSeconds(30);
        while (count(words) != expected) {
            assertTrue(Instant.now().isBefore(end), words + " should be run by " + expected);
            Thread.sleep(50);
        }
    }

    private long count(String words) {
        return pool.query("select count(*) from pg_stat_activity where state = 'active' and query like '%" + words
                        + "%' and pid <> pg_backend_pid()")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong(0);
    }
}
