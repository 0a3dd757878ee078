package org.jatigi.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jatigi.local.TestServices;

/** The Keycloak of the tests, asked as anybody outside could ask it, and as its administrator. */
public final class RealKeycloak {

    public static final String DEMO = "jatigi-demo";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SECRET = "jatigi";

    private RealKeycloak() {}

    /** What came back: the status, and the body where it is JSON. */
    public record Answer(int status, JsonNode body) {

        public String text(String field) {
            return body.path(field).asText();
        }
    }

    public static String setting(String name) {
        return TestServices.configuration().getOrDefault(name, "");
    }

    /** A token of a person of the demo, or of a service where the account is a service account's. */
    static String token(String account, String purpose) {
        var service = "service-account-";
        var answer = account.startsWith(service)
                ? grant(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        account.substring(service.length()),
                        "client_secret",
                        SECRET,
                        "scope",
                        purpose))
                : grant(password(account, DEMO, purpose));
        if (answer.status() != 200) {
            throw new AssertionError("%s gets no token for %s: %s".formatted(account, purpose, answer));
        }
        return answer.text("access_token");
    }

    static Map<String, String> password(String account, String client, String purpose) {
        return Map.of(
                "grant_type", "password",
                "client_id", client,
                "client_secret", SECRET,
                "username", account,
                "password", SECRET,
                "scope", purpose);
    }

    static Answer grant(Map<String, String> form) {
        return send(to("/realms/jatigi/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** Every permission of a token, each as {@code category#scope}, and an entry without scope where a resource came alone. */
    static Set<String> permissions(String token) {
        var answer = uma(token);
        if (answer.status() == 403) {
            return Set.of();
        }
        if (answer.status() != 200) {
            throw new AssertionError("no permissions: " + answer);
        }
        Set<String> permissions = new TreeSet<>();
        for (JsonNode permission : answer.body()) {
            var resource = permission.path("rsname").asText();
            permission.path("scopes").forEach(scope -> permissions.add(resource + "#" + scope.asText()));
            if (permission.path("scopes").isEmpty()) {
                permissions.add(resource + "#");
            }
        }
        return permissions;
    }

    static Answer uma(String token) {
        var form = Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:uma-ticket",
                "audience",
                "jatigi-api",
                "response_mode",
                "permissions");
        return send(to("/realms/jatigi/protocol/openid-connect/token")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends JSON with a bearer token, or without one where it is empty. */
    public static Answer json(String method, String path, String token, String body) {
        var request = to(path).header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofString(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request);
    }

    /** Opens a page as a browser would, without following where it leads, and says with which status it came. */
    static int open(String path) {
        return send(to(path).GET()).status();
    }

    /** Asks as the administrator; everything but a success is a fault of the test. */
    public static JsonNode administer(String method, String path, String body) {
        var login = send(to("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        setting("jatigi.keycloak.admin"),
                        "password",
                        setting("jatigi.keycloak.admin-password"))))));
        var answer = json(method, "/admin/realms" + path, login.text("access_token"), body);
        if (answer.status() >= 300) {
            throw new AssertionError("%s %s: %s".formatted(method, path, answer));
        }
        return answer.body();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(setting("jatigi.keycloak.url") + path));
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            var body = response.body().strip();
            boolean isJson = body.startsWith("{") || body.startsWith("[");
            return new Answer(response.statusCode(), isJson ? JSON.readTree(body) : JSON.createObjectNode());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
