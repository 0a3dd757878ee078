package org.jatigi.access;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.core.MultiMap;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Asks Keycloak Authorization Services for all permissions of a token in one call (UMA grant, {@code response_mode=permissions}). */
@ApplicationScoped
class KeycloakPermissions {

    private static final long RETRY_AFTER_SECONDS = 5;

    private final WebClient client;
    private final String tokenEndpoint;
    private final String resourceServer;
    private final Duration timeout;

    KeycloakPermissions(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm,
            @ConfigProperty(name = "quarkus.oidc.client-id") String resourceServer,
            @ConfigProperty(name = "jatigi.access.keycloak-timeout", defaultValue = "5s") Duration timeout) {
        this.client = WebClient.create(vertx);
        this.tokenEndpoint = realm + "/protocol/openid-connect/token";
        this.resourceServer = resourceServer;
        this.timeout = timeout;
    }

    /** What the bearer may do now; refused as unauthenticated where Keycloak no longer accepts the token, as unavailable where it does not answer. */
    Uni<Permissions> of(String token) {
        var form = MultiMap.caseInsensitiveMultiMap()
                .add("grant_type", "urn:ietf:params:oauth:grant-type:uma-ticket")
                .add("audience", resourceServer)
                .add("response_mode", "permissions");
        return client.postAbs(tokenEndpoint)
                .bearerTokenAuthentication(token)
                .sendForm(form)
                .ifNoItem()
                .after(timeout)
                .fail()
                .onFailure()
                .transform(failure -> unavailable())
                .map(KeycloakPermissions::read);
    }

    private static Permissions read(HttpResponse<Buffer> response) {
        return switch (response.statusCode()) {
            case 200 -> granted(response.bodyAsJsonArray());
            case 403 -> Permissions.NONE;
            case 400, 401 -> throw new Refusal.Unauthenticated();
            default -> throw unavailable();
        };
    }

    private static Permissions granted(JsonArray permissions) {
        Map<String, Set<String>> scopes = new HashMap<>();
        for (int i = 0; i < permissions.size(); i++) {
            JsonObject permission = permissions.getJsonObject(i);
            scopes.put(
                    permission.getString("rsname"),
                    permission.getJsonArray("scopes", new JsonArray()).stream()
                            .map(Object::toString)
                            .collect(Collectors.toSet()));
        }
        return new Permissions(scopes);
    }

    static Refusal unavailable() {
        return new Refusal.Unavailable(
                new Text(
                        "Le service d'identité ne répond pas ; rien n'est permis sans lui. Réessayez dans quelques secondes.",
                        "The identity service does not answer; nothing is permitted without it. Try again in a few seconds."),
                RETRY_AFTER_SECONDS);
    }

    static boolean isUnreachable(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof IOException
                        || failure instanceof TimeoutException
                        || isUnreachable(failure.getCause()));
    }
}
