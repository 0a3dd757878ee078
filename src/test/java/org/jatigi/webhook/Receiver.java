package org.jatigi.webhook;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody else's system that is called: a real HTTP server on this machine, which answers as it is told. */
final class Receiver implements AutoCloseable {

    /** One call. */
    record Call(String signature, String delivery, String body) {
        JsonObject json() {
            return new JsonObject(body);
        }
    }

    final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    volatile int status = 204;
    volatile String location = "";
    volatile int answerLength;
    volatile long waitMillis;

    private final HttpServer server;

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("Jatigi-Signature"),
                    exchange.getRequestHeaders().getFirst("Jatigi-Delivery"),
                    body));
            try {
                Thread.sleep(waitMillis);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            if (!location.isEmpty()) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, answerLength == 0 ? -1 : answerLength);
            try (var out = exchange.getResponseBody()) {
                out.write(new byte[answerLength]);
            }
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next call. */
    Call next() {
        try {
            var call = calls.poll(30, TimeUnit.SECONDS);
            if (call == null) {
                throw new AssertionError("nobody called");
            }
            return call;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
