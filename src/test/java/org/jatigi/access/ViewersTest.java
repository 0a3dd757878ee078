package org.jatigi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.jatigi.vocabulary.Language;
import org.junit.jupiter.api.Test;

/** Viewers of real tokens. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ViewersTest {

    @Inject
    Viewers viewers;

    @Inject
    Vertx vertx;

    /** What goes on behind the answer of another's request could be stopped with it, and would speak its language. */
    @Test
    void requests_that_wait_for_the_same_token_each_go_on_where_they_are_served() throws Exception {
        var token = Tokens.of("mhpss");
        var loop = vertx.getOrCreateContext();
        var first = VertxContext.createNewDuplicatedContext(loop);
        var second = VertxContext.createNewDuplicatedContext(loop);
        var asked = new CompletableFuture<List<CompletableFuture<Seen>>>();

        loop.runOnContext(now -> {
            var ofFirst = new CompletableFuture<Seen>();
            var ofSecond = new CompletableFuture<Seen>();
            first.runOnContext(turn -> ask(token, Language.FR, ofFirst));
            second.runOnContext(turn -> ask(token, Language.EN, ofSecond));
            asked.complete(List.of(ofFirst, ofSecond));
        });

        var seen = asked.get(30, TimeUnit.SECONDS);
        assertSame(first, seen.getFirst().get(30, TimeUnit.SECONDS).on());
        assertSame(second, seen.getLast().get(30, TimeUnit.SECONDS).on());
        assertEquals(
                List.of(Language.FR, Language.EN),
                List.of(
                        seen.getFirst().get().viewer().language(),
                        seen.getLast().get().viewer().language()));
    }

    private void ask(String token, Language language, CompletableFuture<Seen> seen) {
        var _ = viewers.of(token, language)
                .map(viewer -> new Seen(viewer, Vertx.currentContext()))
                .subscribeAsCompletionStage()
                .whenComplete((found, failure) -> {
                    if (failure == null) {
                        seen.complete(found);
                    } else {
                        seen.completeExceptionally(failure);
                    }
                });
    }

    private record Seen(Viewer viewer, Context on) {}
}
