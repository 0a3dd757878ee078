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
public final class Line implements WebSocket.Listener, AutoCloseable {

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

    public static Line to(int port) {
        return new Line(port);
    }

    /** Opens and says {@code connection_init} with the token, or without one where it is empty. */
    public static Line initialised(int port, String token) {
        var line = new Line(port);
        var payload = new JsonObject();
        if (!token.isEmpty()) {
            payload.put("Authorization", "Bearer " + token);
        }
        line.send(new JsonObject().put("type", "connection_init").put("payload", payload));
        line.next("connection_ack");
        return line;
    }

    public void send(JsonObject message) {
        socket.sendText(message.encode(), true).join();
    }

    public void subscribe(String id, String query) {
        subscribe(id, query, new JsonObject());
    }

    public void subscribe(String id, String query, JsonObject variables) {
        send(new JsonObject()
                .put("id", id)
                .put("type", "subscribe")
                .put("payload", new JsonObject().put("query", query).put("variables", variables)));
    }

    /** The next message, pings aside, which must be of that type. */
    public JsonObject next(String type) {
        var message = type.equals("ping") ? received() : next();
        if (!type.equals(message.getString("type"))) {
            throw new AssertionError("expected %s, got %s".formatted(type, message));
        }
        return message;
    }

    /** The next message, pings aside. */
    public JsonObject next() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        var message = received();
        while (message.getString("type").equals("ping")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("nothing but pings");
            }
            message = received();
        }
        return message;
    }

    private JsonObject received() {
        try {
            var message = received.poll(20, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing was received");
            }
            return message;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    /** With which code the server closed. */
    public int closed() {
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
