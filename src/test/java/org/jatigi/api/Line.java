package org.jatigi.api;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client that speaks {@code graphql-transport-ws}. */
final class Line implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<JsonObject> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder part = new StringBuilder();
    private final WebSocket socket;

    private Line(int port) {
        socket = HTTP.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://127.0.0.1:%d/graphql".formatted(port)), this)
                .join();
    }

    static Line to(int port) {
        return new Line(port);
    }

    /** Opens and says {@code connection_init} with the token, or without one where it is empty. */
    static Line initialised(int port, String token) {
        var line = new Line(port);
        var payload = new JsonObject();
        if (!token.isEmpty()) {
            payload.put("Authorization", "Bearer " + token);
        }
        line.send(new JsonObject().put("type", "connection_init").put("payload", payload));
        line.next("connection_ack");
        return line;
    }

    void send(JsonObject message) {
        socket.sendText(message.encode(), true).join();
    }

    void subscribe(String id, String query) {
        send(new JsonObject()
                .put("id", id)
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query)));
    }

    /** The next message, pings aside, which must be of that type. */
    JsonObject next(String type) {
        try {
            JsonObject message;
            do {
                message = received.poll(20, TimeUnit.SECONDS);
            } while (message != null && message.getString("type").equals("ping") && !type.equals("ping"));
            if (message == null || !type.equals(message.getString("type"))) {
                throw new AssertionError("expected %s, got %s".formatted(type, message));
            }
            return message;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** With which code the server closed. */
    int closed() {
        return closed.orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            received.add(new JsonObject(part.toString()));
            part.setLength(0);
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int statusCode, String reason) {
        closed.complete(statusCode);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
    }

    @Override
    public void close() {
        socket.abort();
    }
}
