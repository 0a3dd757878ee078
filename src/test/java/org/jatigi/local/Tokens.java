package org.jatigi.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Real tokens of the real Keycloak, for the accounts of the demo. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SECRET = "jatigi";

    private Tokens() {}

    /** The token of a person, without a purpose. */
    public static String of(String account) {
        return of(account, "");
    }

    /** The token of a person for a purpose, or for several, with blanks between, which the service has to refuse. */
    public static String of(String account, String purpose) {
        return token(
                "jatigi",
                Map.of(
                        "grant_type", "password",
                        "client_id", "jatigi-demo",
                        "client_secret", SECRET,
                        "username", account,
                        "password", SECRET,
                        "scope", purpose));
    }

    /** The token of a partner's system. */
    public static String ofService(String client, String purpose) {
        return token(
                "jatigi",
                Map.of(
                        "grant_type", "client_credentials",
                        "client_id", client,
                        "client_secret", SECRET,
                        "scope", purpose));
    }

    /** The token of Keycloak's administrator, for the admin API; it is of another realm and opens nothing of ours. */
    public static String ofAdmin() {
        Map<String, String> configuration = TestServices.configuration();
        return token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        configuration.getOrDefault("jatigi.keycloak.admin", ""),
                        "password",
                        configuration.getOrDefault("jatigi.keycloak.admin-password", "")));
    }

    private static String token(String realm, Map<String, String> form) {
        String keycloak = TestServices.configuration().getOrDefault("jatigi.keycloak.url", "");
        URI uri = URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(keycloak, realm));
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .filter(entry -> !entry.getValue().isEmpty())
                        .map(entry ->
                                entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            JsonNode answer =
                    JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
            if (!answer.has("access_token")) {
                throw new IllegalStateException("Keycloak gives no token: " + answer);
            }
            return answer.get("access_token").asText();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }
}
