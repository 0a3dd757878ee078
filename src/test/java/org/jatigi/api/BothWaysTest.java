package org.jatigi.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jatigi.access.Viewer;
import org.jatigi.access.Viewers;
import org.jatigi.displacement.SampleData;
import org.jatigi.exchange.SyntheticFiles;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.jatigi.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A query is answered by a plan or by the resolvers, and nobody can tell which: the same data, the same errors at the same places. Shown for
 * every stored operation and for generated documents, asked by people who may read much, little and nothing.
 */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class BothWaysTest {

    private static final Path OPERATIONS = Path.of("graphql-schema/operations");
    private static final long SEED = 20_261_124;
    private static final int DOCUMENTS = 1_000;
    private static final double PLANNED_MIN = 0.95;

    @Inject
    Routes routes;

    @Inject
    Viewers viewers;

    @Inject
    SampleData data;

    @Inject
    Vertx vertx;

    private final List<String> differences = new ArrayList<>();
    private List<String> ids;
    private List<Viewer> askers;

    @BeforeEach
    void prepare() {
        ids = new ArrayList<>(data.make().stream().map(UUID::toString).toList());
        ids.add(site());
        ids.add(job());
        askers = List.of(
                viewer(Tokens.ofService("un-ocha", "displacement")),
                viewer(Tokens.ofService("ngo-teriya", "displacement")),
                viewer(Tokens.ofService("gov-dnds", "displacement")),
                viewer(Tokens.ofService("un-ocha", "")),
                viewer(Tokens.of("analyst", "displacement")),
                viewer(Tokens.of("site-manager", "displacement")),
                viewer(Tokens.of("auditor", "")));
    }

    @Test
    void stored_queries_get_the_same_answer_both_ways() throws IOException {
        int planned = 0;
        int all = 0;
        for (var request : stored()) {
            for (var asker : askers) {
                planned += compare(request, asker);
                all++;
            }
        }

        assertTrue(all > 50, "stored operations were not found below " + OPERATIONS.toAbsolutePath());
        assertEquals(List.of(), differences);
        assertEquals(all, planned, "every stored query has a plan");
    }

    @Test
    void generated_queries_get_the_same_answer_both_ways() {
        var random = new Random(SEED);
        var documents = new RandomDocuments(routes.schema(), random, ids);
        int planned = 0;
        var codes = new TreeMap<String, Integer>();
        for (int i = 0; i < DOCUMENTS; i++) {
            var request = documents.next();
            var asker = askers.get(random.nextInt(askers.size()));
            planned += compare(request, asker);
            count(codes, request, asker);
        }

        System.out.printf(
                "%d of %d generated queries (%.1f %%) were answered by a plan; codes of their errors: %s%n",
                planned, DOCUMENTS, 100.0 * planned / DOCUMENTS, codes);
        assertTrue(
                differences.isEmpty(),
                () -> differences.size() + " differ, for example\n"
                        + String.join("\n", differences.subList(0, Math.min(10, differences.size()))));
        assertTrue(planned >= PLANNED_MIN * DOCUMENTS, planned + " of " + DOCUMENTS);
        assertTrue(codes.containsKey("purpose-required"), codes.toString());
        assertTrue(codes.getOrDefault("ok", 0) > DOCUMENTS / 10, codes.toString());
    }

    @Test
    void a_filter_by_an_area_that_there_is_not_is_refused_at_the_list_whatever_is_asked_of_it_both_ways() {
        for (String field :
                List.of("nodes { id }", "totalCount", "provenance { suppressedCells }", "pageInfo { hasNextPage }")) {
            var request = new GraphqlRequest(
                    "{ populationFigures(filter: { area: { under: \"nowhere\" } }) { " + field + " } }",
                    null,
                    Map.of());
            assertEquals(1, compare(request, askers.getFirst()), "it has a plan: " + field);
        }

        assertEquals(List.of(), differences);
    }

    @Test
    void a_refused_field_is_null_with_its_error_at_each_place_both_ways() {
        var request = new GraphqlRequest(
                "{ sites(first: 3) { nodes { code point { lat } } } displacementEvents(first: 3) { edges { node { to { code } point { lon } } } } }",
                null,
                Map.of());
        var codes = new TreeMap<String, Integer>();
        for (var asker : askers) {
            assertEquals(1, compare(request, asker), "it has a plan");
            count(codes, request, asker);
        }

        assertEquals(List.of(), differences);
        assertTrue(codes.getOrDefault("not-permitted", 0) > askers.size(), codes.toString());
        assertTrue(codes.containsKey("ok"), codes.toString());
    }

    @Test
    void who_may_not_read_a_point_may_not_search_by_it_either() {
        var request = new GraphqlRequest(
                "{ sites(filter: { point: { near: { lat: 14.5, lon: -4.2, kilometres: 10 } } }) { nodes { code } } }",
                null,
                Map.of());
        var codes = new TreeMap<String, Integer>();
        for (var asker : askers) {
            compare(request, asker);
            count(codes, request, asker);
        }

        assertEquals(List.of(), differences);
        assertEquals(Map.of("not-permitted", 2, "purpose-required", 2, "ok", 3), codes);
    }

    /** 1 where a plan answered, 0 where there is none. */
    private int compare(GraphqlRequest request, Viewer asker) {
        var execution = routes.execution();
        var resolved = answer(() -> execution
                .resolved(request, asker, () -> Uni.createFrom().item(asker), Runnable::run)
                .toUni());
        if (!execution.isPlanned(request, asker)) {
            return 0;
        }
        var planned = answer(() -> execution
                .answers(request, asker, () -> Uni.createFrom().item(asker), Runnable::run)
                .toUni());

        if (!planned.equals(resolved)) {
            differences.add(difference(request, asker, resolved, planned));
        }
        return 1;
    }

    /** Who asked what, and the first line in which the answers differ. */
    private static String difference(GraphqlRequest request, Viewer asker, JsonObject resolved, JsonObject planned) {
        var one = resolved.encodePrettily().lines().toList();
        var other = planned.encodePrettily().lines().toList();
        int line = 0;
        while (line < Math.min(one.size(), other.size()) && one.get(line).equals(other.get(line))) {
            line++;
        }
        return "%s asks %s %s%n  resolvers: %s%n  plan:      %s"
                .formatted(
                        asker.account(),
                        request.query(),
                        request.variables(),
                        one.subList(line, Math.min(line + 4, one.size())) + " " + resolved.getValue("errors"),
                        other.subList(line, Math.min(line + 4, other.size())) + " " + planned.getValue("errors"));
    }

    private void count(Map<String, Integer> codes, GraphqlRequest request, Viewer asker) {
        var answer = answer(() -> routes.execution()
                .answers(request, asker, () -> Uni.createFrom().item(asker), Runnable::run)
                .toUni());
        var errors = answer.getJsonArray("errors");
        if (errors == null) {
            codes.merge("ok", 1, Integer::sum);
        } else {
            errors.forEach(error -> codes.merge(
                    String.valueOf(((JsonObject) error)
                            .getJsonObject("extensions", new JsonObject())
                            .getString("code")),
                    1,
                    Integer::sum));
        }
    }

    private JsonObject answer(Supplier<Uni<Answer>> work) {
        var answer = get(work).json().toJsonObject();
        answer.remove("extensions"); // what is left of the budget changes from request to request
        return sorted(answer);
    }

    /** With the keys of every object in one order. */
    private static JsonObject sorted(JsonObject object) {
        var sorted = new JsonObject();
        new TreeMap<>(object.getMap()).forEach((key, value) -> sorted.put(key, sortedValue(value)));
        return sorted;
    }

    private static Object sortedValue(Object value) {
        return switch (value) {
            case JsonObject object -> sorted(object);
            case Map<?, ?> map -> sorted(JsonObject.mapFrom(map));
            case List<?> list -> list.stream().map(BothWaysTest::sortedValue).toList();
            case io.vertx.core.json.JsonArray array ->
                array.stream().map(BothWaysTest::sortedValue).toList();
            case null -> null;
            default -> value;
        };
    }

    private Viewer viewer(String token) {
        return get(() -> viewers.of(token, Language.EN));
    }

    private List<GraphqlRequest> stored() throws IOException {
        var requests = new ArrayList<GraphqlRequest>();
        try (var files = Files.walk(OPERATIONS)) {
            for (var file : files.filter(one -> one.toString().endsWith(".graphql"))
                    .sorted()
                    .toList()) {
                var text = Files.readString(file);
                if (!text.contains("mutation") && !text.contains("subscription")) {
                    var name = file.getFileName().toString().replace(".graphql", ".variables.json");
                    var variables = Files.readString(file.resolveSibling(name)).replaceAll("<\\w+>", ids.getLast());
                    requests.add(new GraphqlRequest(text, null, new JsonObject(variables).getMap()));
                }
            }
        }
        return requests;
    }

    private static String site() {
        return given().header("Authorization", "Bearer " + Tokens.of("site-manager", "displacement"))
                .contentType("application/json")
                .body(Map.of("query", """
                        mutation { upsertSite(input: { code: "BOTH-WAYS", name: "Site inventé", type: PLANNED, synthetic: true,
                          area: { code: "ML0501", edition: 2021 }, point: { lat: 14.5, lon: -4.2 }, capacity: 100 }) { site { id } } }
                        """))
                .post("/graphql")
                .jsonPath()
                .getString("data.upsertSite.site.id");
    }

    private static String job() {
        return given().header("Authorization", "Bearer " + Tokens.of("analyst", "displacement"))
                .multiPart(
                        "file",
                        "both-ways.csv",
                        SyntheticFiles.ROUND.formatted(50, 977).getBytes(StandardCharsets.UTF_8))
                .post("/imports?dataset=displacement")
                .jsonPath()
                .getString("job");
    }

    /** Runs the work as the route does: all of it on a Vert.x context of its own, and none of it in the context of the test. */
    private <T> T get(Supplier<Uni<T>> work) {
        var context = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext()));
        VertxContextSafetyToggle.setContextSafe(context, true);
        var answer = new CompletableFuture<T>();
        context.runOnContext(nothing -> work.get().subscribe().with(answer::complete, answer::completeExceptionally));
        return answer.join();
    }
}
