package org.jatigi.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps an installation that is meant to be real from running with secrets that everybody knows.
 *
 * <p>Two things are looked at: the passwords and secrets in the settings, and whether the realm still knows the demo's
 * client by the demo's secret. A Keycloak that does not answer is not waited for: without it nobody gets in anyway.
 */
final class DemoSecrets {

    private static final Set<String> KNOWN = Set.of(
            "jatigi", "jatigi_app", "jatigi_owner", "postgres", "password", "keycloak", "admin", "changeme", "secret");
    private static final List<String> SECRETS = List.of(
            "quarkus.datasource.password",
            "quarkus.flyway.password",
            "quarkus.oidc.credentials.secret",
            "quarkus.oidc.credentials.client-secret.value",
            "quarkus.keycloak.admin-client.password",
            "quarkus.keycloak.admin-client.client-secret",
            "jatigi.keycloak.admin-password");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private DemoSecrets() {}

    /** Throws if a setting or the realm holds a secret of the demo. */
    static void refuse(Function<String, Optional<String>> settings) {
        for (String name : SECRETS) {
            String value = settings.apply(name).orElse("");
            if (KNOWN.contains(value.toLowerCase(Locale.ROOT))) {
                throw new LocalFault(
                        "%s is a password that everybody knows. Set one of your own; or add 'local' for a demo on this machine."
                                .formatted(name),
                        "%s est un mot de passe que tout le monde connaît. Donnez-en un à vous ; ou ajoutez « local » pour une démonstration sur cette machine."
                                .formatted(name));
            }
        }
        settings.apply("quarkus.oidc.auth-server-url").ifPresent(DemoSecrets::refuseDemoRealm);
    }

    private static void refuseDemoRealm(String realm) {
        if (knowsDemoClient(realm)) {
            throw new LocalFault(
                    "the realm %s has the accounts and secrets of the demo (client jatigi-demo). Import jatigi-realm.json without the overlay; or add 'local' for a demo on this machine."
                            .formatted(realm),
                    "le royaume %s a les comptes et secrets de la démonstration (client jatigi-demo). Importez jatigi-realm.json sans la surcouche ; ou ajoutez « local » pour une démonstration sur cette machine."
                            .formatted(realm));
        }
    }

    /** A client that does not exist and one with another secret get the same answer; one that is known another. */
    private static boolean knowsDemoClient(String realm) {
        String question = "grant_type=client_credentials&client_id=jatigi-demo&client_secret=jatigi";
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(question))
                    .build();
            String answer = http.send(request, BodyHandlers.ofString()).body();
            return answer.contains("unauthorized_client") || answer.contains("access_token");
        } catch (IOException | IllegalArgumentException notReachable) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
