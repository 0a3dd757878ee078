package org.jatigi.access;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while Keycloak answers: without it nothing is permitted, and requests had better go to a replica that reaches it. */
@Readiness
@ApplicationScoped
class KeycloakHealth implements AsyncHealthCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int OK = 200;

    private final WebClient client;
    private final String realm;

    KeycloakHealth(Vertx vertx, @ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.client = WebClient.create(vertx);
        this.realm = realm;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return client.getAbs(realm)
                .send()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(response -> response.statusCode() == OK)
                .onFailure()
                .recoverWithItem(false)
                .map(reached ->
                        HealthCheckResponse.named("Keycloak").status(reached).build());
    }
}
