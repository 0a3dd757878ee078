package org.jatigi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jatigi.api.Line;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;

/** Sends every stored operation as the client in whose folder it lies. A schema change that breaks one breaks here first. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class OperationsTest {

    @TestHTTPResource("/graphql")
    URI address;

    private static final Path OPERATIONS = Path.of("graphql-schema/operations");
    private static final Set<String> SERVICES = Set.of("ngo-teriya", "un-ocha", "gov-dnds");

    /** Operations that name a record which is not there, and the one that asks for what is refused; with the code they get. */
    private static final Map<String, String> REFUSED = Map.of(
            "sum-over-rounds", "non-summable",
            "job", "not-found",
            "decide-import", "not-found",
            "review", "not-found",
            "validate", "not-found",
            "publish", "not-found",
            "renew-webhook", "not-found",
            "replay-webhook", "not-found",
            "disable-webhook", "not-found",
            "delete-webhook", "not-found");

    @Test
    void every_stored_operation_is_answered_as_its_client_expects() throws IOException {
        var operations = operations();

        assertTrue(operations.size() > 15, "stored operations were not found below " + OPERATIONS.toAbsolutePath());
        for (Path operation : operations) {
            var name = operation.getFileName().toString().replace(".graphql", "");
            var expected = REFUSED.containsKey(name) ? List.of(REFUSED.get(name)) : List.of();
            assertEquals(expected, codes(operation, name), operation.toString());
        }
    }

    private List<String> codes(Path operation, String name) throws IOException {
        return Files.readString(operation).startsWith("subscription")
                ? codesOfSubscription(operation, name)
                : codesOfAnswer(operation, name);
    }

    /** A subscription is good when it has begun and nothing ended it: a query after it on the same line is answered first. */
    private List<String> codesOfSubscription(Path operation, String name) throws IOException {
        var client = operation.getParent().getFileName().toString();
        try (var line = Line.initialised(address.getPort(), token(client))) {
            line.subscribe(name, Files.readString(operation), new JsonObject(variables(operation, name)));
            line.subscribe("after it", "{ signalPosition { last } }");
            var message = line.next();
            while (message.getString("id").equals(name)
                    && message.getString("type").equals("next")) {
                message = line.next();
            }
            return message.getString("type").equals("error")
                    ? List.of(message.getJsonArray("payload")
                            .getJsonObject(0)
                            .getJsonObject("extensions")
                            .getString("code"))
                    : List.of();
        }
    }

    private static List<String> codesOfAnswer(Path operation, String name) throws IOException {
        Map<String, Object> variables = variables(operation, name);
        List<String> codes = given().header(
                        "Authorization",
                        "Bearer " + token(operation.getParent().getFileName().toString()))
                .contentType("application/json")
                .body(Map.of("query", Files.readString(operation), "variables", variables))
                .post("/graphql")
                .jsonPath()
                .getList("errors.extensions.code");
        return codes == null ? List.of() : codes;
    }

    private static Map<String, Object> variables(Path operation, String name) throws IOException {
        return new ObjectMapper()
                .readValue(
                        Files.readString(operation.resolveSibling(name + ".variables.json"))
                                .replaceAll("<\\w+>", "01990000-0000-7000-8000-000000000000"),
                        new TypeReference<>() {});
    }

    private static String token(String client) {
        return SERVICES.contains(client) ? Tokens.ofService(client, "displacement") : Tokens.of(client, "displacement");
    }

    private static List<Path> operations() throws IOException {
        try (var files = Files.walk(OPERATIONS)) {
            return files.filter(file -> file.toString().endsWith(".graphql"))
                    .sorted()
                    .toList();
        }
    }
}
