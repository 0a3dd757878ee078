package org.jatigi.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Where reactive code ends: the outcome is handed over on the Vert.x context that the client is served on. */
final class Rim {

    private Rim() {}

    static <T> void end(Uni<T> work, Context context, Consumer<? super T> then, Consumer<Throwable> otherwise) {
        var _ = begin(work, context, then, otherwise);
    }

    /** The same, for who may have to stop the work: who cancels it does not want to hear of its outcome. */
    static <T> CompletableFuture<T> begin(
            Uni<T> work, Context context, Consumer<? super T> then, Consumer<Throwable> otherwise) {
        var running = work.subscribeAsCompletionStage();
        var _ = running.whenComplete((item, failure) -> context.runOnContext(nothing -> {
            if (running.isCancelled()) {
                return;
            }
            if (failure != null) {
                otherwise.accept(failure);
            } else {
                then.accept(item);
            }
        }));
        return running;
    }
}
