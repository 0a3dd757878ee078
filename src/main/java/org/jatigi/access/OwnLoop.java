package org.jatigi.access;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** The Vert.x context that a request is served on: whoever waited elsewhere, or for what another request began, comes back to it. */
public final class OwnLoop {

    private OwnLoop() {}

    /** That of the caller; where there is none, work runs where it is. */
    public static Executor current() {
        return of(Vertx.currentContext());
    }

    public static Executor of(@Nullable Context context) {
        return context == null ? Runnable::run : work -> context.runOnContext(now -> work.run());
    }
}
