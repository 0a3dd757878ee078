package org.jatigi.api;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;

/** Sends requests to a {@link Stage} as a bearer called {@code good}, unless told otherwise. */
final class Wire {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;

    Wire(Stage stage) {
        this.address = "http://127.0.0.1:%d/graphql".formatted(stage.port());
    }

    HttpResponse<String> post(String body, String... headers) {
        return send(request(headers).POST(BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> json(Object body, String... headers) {
        var all = Stream.concat(
                        Stream.of("Content-Type", "application/json", "Authorization", "Bearer good"),
                        Stream.of(headers))
                .toArray(String[]::new);
        return post(body.toString(), all);
    }

    HttpResponse<String> get(String parameters, String... headers) {
        var encoded = parameters
                .replace(" ", "%20")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("\"", "%22");
        var request = HttpRequest.newBuilder(URI.create(address + "?" + encoded));
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    /** The lines of a stream as they come. */
    HttpResponse<Stream<String>> events(String query) throws IOException, InterruptedException {
        var request = request(
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "text/event-stream",
                        "Authorization",
                        "Bearer good")
                .POST(BodyPublishers.ofString(query(query)))
                .build();
        return HTTP.send(request, BodyHandlers.ofLines());
    }

    static String query(String query) {
        return new JsonObject().put("query", query).encode();
    }

    static String code(HttpResponse<String> response) {
        return new JsonObject(response.body())
                .getJsonArray("errors")
                .getJsonObject(0)
                .getJsonObject("extensions")
                .getString("code");
    }

    private HttpRequest.Builder request(String... headers) {
        return HttpRequest.newBuilder(URI.create(address)).headers(headers);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
