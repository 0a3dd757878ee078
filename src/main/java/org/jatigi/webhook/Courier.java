package org.jatigi.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Calls an address: once, without following it anywhere, for a limited time and a limited answer.
 *
 * <p>The name is looked up here, the address that was found is checked, and that same address is connected to, so that a name
 * which leads somewhere else a moment later leads nowhere. One forbidden address among those of a name forbids the name.
 */
@ApplicationScoped
class Courier {

    private static final int ANSWER_MAX = 64 * 1024; // nothing in it is used

    private final Vertx vertx;
    private final HttpClient client;
    private final Names names;
    private final Networks networks;
    private final Duration patience;

    Courier(
            Vertx vertx,
            Names names,
            Networks networks,
            @ConfigProperty(name = "jatigi.webhooks.timeout", defaultValue = "10s") Duration patience) {
        this.vertx = vertx;
        this.names = names;
        this.networks = networks;
        this.patience = patience;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) patience.toMillis())
                .setKeepAlive(false)
                .setMaxPoolSize(1_000)
                .setMaxRedirects(0));
    }

    /** The addresses of a destination; refused where one of them is forbidden. */
    Uni<List<InetAddress>> permitted(Destination destination) {
        return names.addresses(destination.host()).invoke(found -> {
            if (found.isEmpty() || found.stream().anyMatch(networks::isForbidden)) {
                throw Destination.forbidden();
            }
        });
    }

    Uni<Attempt> call(Destination destination, Map<String, String> headers, String body) {
        return names.addresses(destination.host())
                .chain(found -> found.isEmpty() || found.stream().anyMatch(networks::isForbidden)
                        ? Uni.createFrom().item(Attempt.failed(WebhookProblem.FORBIDDEN_ADDRESS))
                        : Uni.createFrom().completionStage(() -> send(destination, found.getFirst(), headers, body)))
                .onFailure()
                .recoverWithItem(unreachable -> Attempt.failed(WebhookProblem.UNREACHABLE));
    }

    private CompletableFuture<Attempt> send(
            Destination destination, InetAddress address, Map<String, String> headers, String body) {
        var outcome = new CompletableFuture<Attempt>();
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(destination.port(), address.getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setURI(destination.path())
                .setSsl(destination.isSecure())
                .setFollowRedirects(false);
        headers.forEach(options::putHeader);
        long timer =
                vertx.setTimer(patience.toMillis(), late -> outcome.complete(Attempt.failed(WebhookProblem.TIMEOUT)));
        client.request(options)
                .onSuccess(request -> {
                    var _ = outcome.whenComplete((attempt, failure) -> request.reset());
                    exchange(request, body, outcome);
                })
                .onFailure(outcome::completeExceptionally);
        return outcome.whenComplete((attempt, failure) -> vertx.cancelTimer(timer));
    }

    private static void exchange(HttpClientRequest request, String body, CompletableFuture<Attempt> outcome) {
        request.exceptionHandler(outcome::completeExceptionally);
        request.send(Buffer.buffer(body))
                .onSuccess(response -> read(response, outcome))
                .onFailure(outcome::completeExceptionally);
    }

    private static void read(HttpClientResponse response, CompletableFuture<Attempt> outcome) {
        var read = new int[1];
        response.handler(part -> {
            read[0] += part.length();
            if (read[0] > ANSWER_MAX) {
                outcome.complete(Attempt.failed(WebhookProblem.ANSWER_TOO_LARGE));
            }
        });
        response.exceptionHandler(outcome::completeExceptionally);
        response.endHandler(end -> outcome.complete(Attempt.answered(response.statusCode())));
    }
}
