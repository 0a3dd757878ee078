package org.jatigi.api;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.function.Consumer;

/** Where reactive code ends: the outcome is handed over on the Vert.x context that the client is served on. */
final class Rim {

    private Rim() {}

    static <T> void end(Uni<T> work, Context context, Consumer<? super T> then, Consumer<Throwable> otherwise) {
        var _ = work.subscribeAsCompletionStage()
                .whenComplete((item, failure) -> context.runOnContext(nothing -> {
                    if (failure != null) {
                        otherwise.accept(failure);
                    } else {
                        then.accept(item);
                    }
                }));
    }
}
