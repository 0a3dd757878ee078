package org.jatigi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many exports go on at once. */
class ExportPoolTest {

    private final ExportPool pool = new ExportPool(1, 1, 2);
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    @AfterEach
    void close() {
        end.complete(null);
        pool.close();
    }

    @Test
    void one_more_than_there_are_places_is_refused_and_told_when_to_come_back() {
        var first = pool.now(this::work).subscribeAsCompletionStage();
        var second = pool.now(this::work).subscribeAsCompletionStage();

        var refusal = assertThrows(CompletionException.class, second::join).getCause();
        assertEquals(30L, ((Refusal.Unavailable) refusal).help().get("retryAfterSeconds"));
        assertTrue(!first.isDone());
    }

    @Test
    void a_place_is_free_again_when_its_export_ends_well_or_badly() {
        pool.now(() -> Uni.createFrom().failure(new IllegalStateException("broken")))
                .onFailure()
                .recoverWithNull()
                .subscribeAsCompletionStage()
                .join();
        end.complete(null);

        pool.now(this::work).subscribeAsCompletionStage().join();
        pool.now(this::work).subscribeAsCompletionStage().join();
    }

    @Test
    void a_place_is_free_again_when_its_export_is_given_up() {
        pool.now(() -> Uni.createFrom().<Void>nothing())
                .subscribeAsCompletionStage()
                .cancel(true);
        end.complete(null);

        pool.now(this::work).subscribeAsCompletionStage().join();
    }

    @Test
    void more_files_than_may_wait_are_refused() {
        pool.later(this::work);
        pool.later(this::work);

        assertThrows(Refusal.Unavailable.class, pool::mustHaveRoom);
    }

    private Uni<Void> work() {
        return Uni.createFrom().completionStage(end);
    }
}
