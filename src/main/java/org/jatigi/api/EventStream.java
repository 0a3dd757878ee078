package org.jatigi.api;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.Objects;
import java.util.function.Supplier;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one operation as server-sent events: {@code next} for each, {@code complete} at the end, as the protocol graphql-sse
 * has it for connections of their own.
 *
 * <p>The bearer is asked for again at each delivery and every few seconds, when a comment keeps the connection alive; a token that is
 * no longer good ends the stream with its refusal. Everything here happens on the connection's event loop.
 */
final class EventStream implements Receiver {

    private static final String TRANSPORT = "events";
    private static final String ID = "";

    private final HttpServerResponse response;
    private final Sockets.Serving serving;
    private final Context context;
    private final Language language;
    private final Supplier<Uni<Viewer>> bearer;
    private final Backlog backlog;
    private @Nullable Delivery delivery;
    private long timer = -1;

    /** @param bearer asks who the bearer is now */
    EventStream(
            HttpServerResponse response,
            Sockets.Serving serving,
            Context context,
            Language language,
            Supplier<Uni<Viewer>> bearer) {
        this.response = response;
        this.serving = serving;
        this.context = context;
        this.language = language;
        this.bearer = bearer;
        this.backlog = new Backlog(context.owner(), serving.times().slow(), response::drainHandler);
    }

    void start(Supplier<GraphqlRequest> request, Viewer viewer) {
        var started = new Delivery(this, ID, request, serving, TRANSPORT);
        delivery = started;
        response.setStatusCode(200)
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.EVENT_STREAM.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no") // proxies that would wait for more
                .putHeader("X-Content-Type-Options", "nosniff");
        response.exceptionHandler(broken -> gone());
        response.closeHandler(closed -> gone());
        response.write(":\n\n"); // the headers go out now: the client knows that it was let in
        timer = context.owner().setPeriodic(serving.times().recheck().toMillis(), again -> run(this::recheck));
        started.start(viewer, bearer::get);
    }

    private void recheck() {
        Rim.end(bearer.get(), context, viewer -> write(":\n\n"), refused -> {
            if (delivery != null) {
                delivery.fail(refused);
            }
        });
    }

    @Override
    public void run(Runnable work) {
        context.runOnContext(nothing -> work.run());
    }

    @Override
    public Context duplicate() {
        var own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(context));
        VertxContextSafetyToggle.setContextSafe(own, true);
        return own;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public void next(String id, Answer answer, Runnable more, Runnable slow) {
        write("event: next\ndata: " + answer.json() + "\n\n");
        if (!response.ended() && !response.closed() && response.writeQueueFull()) {
            backlog.await(more, slow);
        } else {
            more.run();
        }
    }

    @Override
    public void error(String id, Answer answer) {
        write("event: next\ndata: " + answer.json() + "\n\n");
        completed(id);
    }

    @Override
    public void completed(String id) {
        context.owner().cancelTimer(timer);
        backlog.close();
        if (!response.ended() && !response.closed()) {
            response.end("event: complete\ndata:\n\n");
        }
    }

    @Override
    public void forget(String id, Delivery ended) {}

    private void gone() {
        context.owner().cancelTimer(timer);
        backlog.close();
        if (delivery != null) {
            delivery.cancel();
        }
    }

    private void write(String text) {
        if (!response.ended() && !response.closed()) {
            response.write(text);
        }
    }
}
