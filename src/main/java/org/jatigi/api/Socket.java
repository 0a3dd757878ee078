package org.jatigi.api;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * One connection that speaks {@code graphql-transport-ws}.
 *
 * <p>Anybody may open one and say {@code connection_init}; who shows no good token there, or at the upgrade, gets the refusal as
 * the error of each operation, with its code, because many clients cannot read why a socket was closed. The bearer is asked for
 * again before each operation, at each delivery and every few seconds; a socket whose token is no longer good is closed.
 *
 * <p>Everything here happens on the connection's own event loop, one thing after the other.
 */
final class Socket implements Receiver {

    private static final int BAD_MESSAGE = 4400;
    private static final int UNAUTHORIZED = 4401;
    private static final int INIT_TIMEOUT = 4408;
    private static final int DUPLICATE = 4409;
    private static final int SECOND_INIT = 4429;
    private static final int OPERATIONS_MAX = 50; // the console opens about ten at a time
    private static final int MESSAGE_LENGTH_MAX = 128 * 1024;
    private static final int ID_LENGTH_MAX = 128;

    private final ServerWebSocket socket;
    private final Sockets.Serving serving;
    private final Vertx vertx;
    private final Context context;
    private final Map<String, Delivery> operations = new HashMap<>();
    private final Backlog backlog;
    private String token;
    private Language language;
    private boolean initialised;
    private long timer;

    Socket(ServerWebSocket socket, Sockets.Serving serving, Context context, String token, Language language) {
        this.socket = socket;
        this.serving = serving;
        this.context = context;
        this.vertx = context.owner();
        this.token = token;
        this.language = language;
        this.backlog = new Backlog(vertx, serving.times().slow(), socket::drainHandler);
    }

    void start() {
        timer = vertx.setTimer(
                serving.times().init().toMillis(), late -> close(INIT_TIMEOUT, "Connection initialisation timeout"));
        socket.textMessageHandler(this::receive);
        socket.binaryMessageHandler(bytes -> close(BAD_MESSAGE, "Text messages only"));
        socket.exceptionHandler(broken -> close(BAD_MESSAGE, "Invalid message"));
        socket.closeHandler(closed -> end());
    }

    private void receive(String text) {
        try {
            if (text.length() > MESSAGE_LENGTH_MAX) {
                close(BAD_MESSAGE, "Message too long");
                return;
            }
            dispatch(new JsonObject(text));
        } catch (DecodeException | ClassCastException malformed) {
            close(BAD_MESSAGE, "Invalid message");
        }
    }

    private void dispatch(JsonObject message) {
        switch (message.getString("type", "")) {
            case "connection_init" -> initialise(message);
            case "ping" -> send(new JsonObject().put("type", "pong"));
            case "pong" -> {}
            case "subscribe" -> subscribe(message);
            case "complete" -> complete(message.getString("id", ""));
            default -> close(BAD_MESSAGE, "Invalid message");
        }
    }

    private void initialise(JsonObject message) {
        if (initialised) {
            close(SECOND_INIT, "Too many initialisation requests");
            return;
        }
        initialised = true;
        JsonObject payload = message.getJsonObject("payload", new JsonObject());
        for (var entry : payload == null ? new JsonObject() : payload) {
            if (entry.getKey().equalsIgnoreCase("Authorization")) {
                token = Bearer.token(String.valueOf(entry.getValue()));
            } else if (entry.getKey().equalsIgnoreCase("Accept-Language")) {
                language = Language.accepted(String.valueOf(entry.getValue()));
            }
        }
        vertx.cancelTimer(timer);
        timer = vertx.setPeriodic(serving.times().recheck().toMillis(), again -> recheck());
        send(new JsonObject().put("type", "connection_ack"));
    }

    private void subscribe(JsonObject message) {
        if (!initialised) {
            close(UNAUTHORIZED, "Unauthorized");
            return;
        }
        var id = message.getString("id", "");
        if (id.isEmpty()
                || id.length() > ID_LENGTH_MAX
                || !(message.getValue("payload") instanceof JsonObject payload)) {
            close(BAD_MESSAGE, "Invalid message");
            return;
        }
        if (operations.containsKey(id)) {
            close(DUPLICATE, "Subscriber for this id already exists");
            return;
        }
        SentRequest request;
        try {
            request = SentRequest.ofJson(payload);
        } catch (Refusal.Invalid malformed) {
            close(BAD_MESSAGE, malformed.says().en());
            return;
        }
        if (operations.size() >= OPERATIONS_MAX) {
            error(id, Answer.of(tooMany(), language));
            return;
        }
        begin(id, request);
    }

    private void begin(String id, SentRequest sent) {
        var delivery = new Delivery(this, id, () -> serving.documents().of(sent), serving, "websocket");
        operations.put(id, delivery);
        Rim.end(viewer(), context, viewer -> delivery.start(viewer, this::viewer), delivery::fail);
    }

    private Uni<Viewer> viewer() {
        return serving.authentication().of(token, language);
    }

    private void complete(String id) {
        var delivery = operations.remove(id);
        if (delivery != null) {
            delivery.cancel();
        }
    }

    /** Closes the socket where its token is no longer good, and where nobody came with one. */
    private void recheck() {
        Rim.end(viewer(), context, viewer -> send(new JsonObject().put("type", "ping")), refused -> {
            List.copyOf(operations.values()).forEach(delivery -> delivery.fail(refused));
            close(UNAUTHORIZED, "Unauthorized");
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
        send(Buffer.buffer("{\"type\":\"next\",\"id\":")
                .appendString(Json.encode(id))
                .appendString(",\"payload\":")
                .appendBuffer(answer.json())
                .appendString("}")
                .toString());
        if (socket.writeQueueFull()) {
            backlog.await(more, slow);
        } else {
            more.run();
        }
    }

    @Override
    public void error(String id, Answer answer) {
        send(message("error", id).put("payload", answer.body().get("errors")));
    }

    @Override
    public void completed(String id) {
        send(message("complete", id));
    }

    @Override
    public void forget(String id, Delivery delivery) {
        operations.remove(id, delivery);
    }

    private static JsonObject message(String type, String id) {
        return new JsonObject().put("id", id).put("type", type);
    }

    private void send(JsonObject message) {
        send(message.encode());
    }

    private void send(String message) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(message);
        }
    }

    private void close(int code, String reason) {
        if (!socket.isClosed()) {
            socket.close((short) code, reason);
        }
        end();
    }

    private void end() {
        vertx.cancelTimer(timer);
        backlog.close();
        operations.values().forEach(Delivery::cancel);
        operations.clear();
    }

    private static Refusal tooMany() {
        return new Refusal.TooLarge(
                new Text(
                        "Une connexion a au plus %d opérations ouvertes.".formatted(OPERATIONS_MAX),
                        "A connection has at most %d open operations.".formatted(OPERATIONS_MAX)),
                OPERATIONS_MAX);
    }
}
