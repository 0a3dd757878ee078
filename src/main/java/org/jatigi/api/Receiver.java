package org.jatigi.api;

import io.vertx.core.Context;
import org.jatigi.vocabulary.Language;

/** Who takes the answers of a {@link Delivery}: a socket, for each of its operations, or a stream of events. */
interface Receiver {

    /** Runs on the connection's event loop. */
    void run(Runnable work);

    /** A context for one operation. */
    Context duplicate();

    Language language();

    /** Sends an answer, and calls back when the client can take another; or {@code slow} where it takes none for long. */
    void next(String id, Answer answer, Runnable more, Runnable slow);

    /** Ends an operation with nothing but errors. */
    void error(String id, Answer answer);

    /** Ends an operation that gave all its answers. */
    void completed(String id);

    void forget(String id, Delivery delivery);
}
