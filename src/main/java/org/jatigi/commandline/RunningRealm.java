package org.jatigi.commandline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * A realm as its Keycloak describes it to an administrator, with clients, groups, roles and authorization, without accounts.
 *
 * <p>It asks over HTTP and not through Keycloak's typed client: that one drops what its own version does not know, and drift may
 * hide exactly there.
 */
record RunningRealm(URI keycloak, String realm, String administrator, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** Why Keycloak did not describe the realm. */
    static final class Unanswered extends IOException {
        private static final long serialVersionUID = 1;

        Unanswered(URI asked, int status) {
            super("%s: HTTP %d".formatted(asked, status));
        }
    }

    /** Everything about the realm that can be compared, in the format in which realms are imported. */
    JsonNode describe() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build()) {
            var token = answer(http, login()).path("access_token").asText();
            return answer(http, export(token));
        }
    }

    private HttpRequest login() {
        var form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(encoded(administrator), encoded(password));
        return to("/realms/master/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private HttpRequest export(String token) {
        return to("/admin/realms/%s/partial-export?exportClients=true&exportGroupsAndRoles=true".formatted(realm))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(keycloak.resolve(path)).timeout(TIMEOUT);
    }

    private static JsonNode answer(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new Unanswered(request.uri().resolve(request.uri().getPath()), response.statusCode());
        }
        return JSON.readTree(response.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
