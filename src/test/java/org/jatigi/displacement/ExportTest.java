package org.jatigi.displacement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jatigi.displacement.FigureFiles.csv;
import static org.jatigi.displacement.FigureFiles.get;
import static org.jatigi.displacement.FigureFiles.ofRound;
import static org.jatigi.displacement.PopulationGroup.HOST;
import static org.jatigi.displacement.Rounds.stock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures as files: who gets them, and that they say the same as the query. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ExportTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);
    private static final String FORMULA = "=HYPERLINK(\"http://x\")";
    private static final String FIGURES = """
            query ($round: Int!, $after: String) { populationFigures(filter: { round: { eq: $round } }, first: 2, after: $after) {
              pageInfo { hasNextPage endCursor } nodes { id individuals area { code } place } } }
            """;
    private static final String PROVENANCE = """
            query ($round: Int!) { populationFigures(filter: { round: { eq: $round } }, first: 1) {
              aggregate { count sum { individuals } } provenance { validation caveats(lang: EN) releases { id } } } }
            """;

    @Inject
    Rounds rounds;

    @Inject
    Rows rows;

    private Rounds.Made made;

    @BeforeEach
    void a_round() {
        made = rounds.published(
                "IOM",
                DAY,
                named("ML0501", 120, FORMULA),
                named("ML0504", 30, "-5 km de Djenné"),
                stock(HOST, 2021, "ML0503", 45));
    }

    @Test
    void nobody_without_a_good_token_gets_a_file() {
        given().get("/exports/populationFigures.csv")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));
        get("not.a.token", "populationFigures.csv", Map.of()).then().statusCode(401);
        get(Tokens.ofAdmin(), "populationFigures.csv", Map.of()).then().statusCode(401);
    }

    @Test
    void who_may_not_export_is_refused_and_the_trail_says_so() {
        long before = trail("auditor", "REFUSE");

        get(Tokens.of("auditor", "displacement"), "populationFigures.csv", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("not-permitted"));
        get(Tokens.of("auditor", "displacement"), "releases.csv", Map.of())
                .then()
                .statusCode(403); // the auditor reads releases and does not carry them off
        get(Tokens.of("analyst", "displacement"), "jobs.csv", Map.of()).then().statusCode(403);

        assertEquals(before + 2, trail("auditor", "REFUSE"));
    }

    @Test
    void a_category_with_a_purpose_asks_for_it() {
        get(Tokens.of("site-manager", ""), "sites.csv", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("purpose-required"))
                .body("purposes", contains("displacement"));
    }

    @Test
    void another_organisation_s_draft_is_in_no_file() {
        var draft = rounds.draft("IOM", DAY, stock(HOST, 2021, "ML0501", 99));

        var named = "{\"release\":{\"eq\":\"%s\"}}".formatted(draft.release());
        var file = csv(get(ocha(), "populationFigures.csv", Map.of("filter", named)));

        assertEquals(2, file.size()); // the labels, and the row that only says what the file is
        assertFalse(file.toString().contains(draft.release() + ";"));
        assertTrue(file.get(1).subList(0, file.get(1).size() - 1).stream().allMatch(String::isEmpty));
    }

    @Test
    void what_is_not_known_is_refused_and_what_is_known_is_named() {
        refused("populationFigures.pdf", Map.of(), 400, "geojson");
        refused("figures.csv", Map.of(), 404, "populationFigures");
        refused("populationFigures.csv", Map.of("first", "5"), 400, "orderBy");
        refused("populationFigures.csv", Map.of("filter", "{\"cycle\":{\"eq\":1}}"), 400, "referencePeriod");
        refused("populationFigures.csv", Map.of("filter", "{\"round\":{\"equals\":1}}"), 400, "gte");
        refused("populationFigures.csv", Map.of("filter", "{\"group\":{\"eq\":\"PEOPLE\"}}"), 400, "IDP");
        refused(
                "populationFigures.csv",
                Map.of("filter", "{\"round\":{\"eq\":\"1; drop table release\"}}"),
                400,
                "Int");
        refused("populationFigures.csv", Map.of("filter", "{\"round\":"), 400, "JSON");
        refused("populationFigures.csv", Map.of("orderBy", "[{\"field\":\"PLACE\"}]"), 400, "AREA_CODE");
        refused("populationFigures.csv", Map.of("asOf", "yesterday"), 400, "");
        refused("populationFigures.csv", Map.of("hxl", "yes"), 400, "hxl");
        refused("populationFigures.csv", Map.of("lang", "de"), 400, "lang");
        refused("releases.geojson", Map.of(), 400, "csv");
        refused("assessmentRounds.csv", Map.of("orderBy", "[]"), 400, "filter");
    }

    @Test
    void every_export_is_in_the_trail_and_in_the_register() {
        long before = trail("service-account-un-ocha", "PERMIT");

        var entry = export("populationFigures.csv", Map.of("reason", "A test."))
                .then()
                .statusCode(200)
                .header("X-Jatigi-Rows", "3")
                .extract()
                .header("X-Jatigi-Export");

        assertEquals(before + 1, trail("service-account-un-ocha", "PERMIT"));
        assertEquals(
                1, count("select count(*) from export where id = $1 and reason = 'A test.'", UUID.fromString(entry)));
    }

    @Test
    void the_register_shows_others_nothing() {
        export("populationFigures.csv", Map.of());

        var stranger = People.viewer("a stranger", "TERIYA", "job#read");
        long seen = Rounds.get(() -> rows.read(
                        stranger,
                        connection ->
                                connection.query("select count(*) from export").execute()))
                .iterator()
                .next()
                .getLong(0);
        assertEquals(0, seen);
    }

    @Test
    void nobody_enters_an_export_in_another_s_name() {
        var stranger = People.viewer("a stranger", "TERIYA", "job#read");
        var sql =
                "insert into export (account, organisation, dataset, format, asked) values ('analyst', 'IOM', 'sites', 'CSV', '{}')";

        assertThrows(
                PgException.class,
                () -> Rounds.get(() ->
                        rows.write(stranger, connection -> connection.query(sql).execute())));
    }

    @Test
    void the_file_holds_what_the_pages_of_the_query_hold() {
        var file = csv(export("populationFigures.csv", Map.of("lang", "en")));
        var labels = file.getFirst();
        var exported =
                file.stream().skip(1).map(row -> row.get(labels.indexOf("Id"))).toList();

        assertEquals(ids(), exported);
        assertEquals(195, sum(file, labels.indexOf("Individuals")));
    }

    @Test
    void a_cell_that_begins_like_a_formula_is_a_text_and_a_number_is_a_number() {
        var file = csv(export("populationFigures.csv", Map.of()));
        int place = file.getFirst().indexOf("Lieu");
        var places = file.stream().skip(1).map(row -> row.get(place)).toList();

        assertTrue(places.contains("'" + FORMULA), places::toString);
        assertTrue(places.contains("'-5 km de Djenné"), places::toString);
        assertTrue(export("populationFigures.csv", Map.of()).asString().contains(",120,"));
    }

    @Test
    void all_formats_carry_the_numbers_and_the_caveats_of_the_query() throws Exception {
        var answer = FigureFiles.node(ask(PROVENANCE, Map.of("round", made.number())))
                .at("/data/populationFigures");
        int total = answer.at("/aggregate/sum/individuals").asInt();
        var caveats = new ArrayList<String>();
        answer.at("/provenance/caveats").forEach(caveat -> caveats.add(caveat.asText()));
        assertTrue(caveats.contains("A caveat."));

        var english = Map.of("lang", "en");
        var csv = csv(export("populationFigures.csv", english));
        assertEquals(total, sum(csv, csv.getFirst().indexOf("Individuals")));
        caveats.forEach(caveat -> assertTrue(csv.get(1).getLast().contains(caveat), csv.get(1)::toString));

        var json = FigureFiles.json(export("populationFigures.geojson", english));
        assertEquals(
                total,
                json.findValues("individuals").stream()
                        .mapToInt(one -> one.asInt())
                        .sum());
        assertEquals(caveats.toString(), texts(json.at("/provenance/caveats")).toString());
        assertEquals("PUBLISHED", json.at("/provenance/validation").asText());
        assertEquals("Point", json.at("/features/0/geometry/type").asText());

        try (var book = FigureFiles.xlsx(export("populationFigures.xlsx", english))) {
            var data = book.getSheetAt(0);
            var source = book.getSheet("Source");
            int column = IntStream.range(0, data.getRow(0).getLastCellNum())
                    .filter(i -> data.getRow(0).getCell(i).getStringCellValue().equals("Individuals"))
                    .findFirst()
                    .orElseThrow();
            double sum = IntStream.rangeClosed(1, data.getLastRowNum())
                    .mapToDouble(i -> data.getRow(i).getCell(column).getNumericCellValue())
                    .sum();
            var said = new StringBuilder();
            source.forEach(row ->
                    row.forEach(cell -> said.append(cell.getStringCellValue()).append('\n')));
            assertEquals(total, (int) sum);
            caveats.forEach(caveat -> assertTrue(said.toString().contains(caveat)));
            data.forEach(row -> row.forEach(
                    cell -> assertFalse(cell.getCellType() == org.apache.poi.ss.usermodel.CellType.FORMULA)));
        }

        var lines = FigureFiles.lines(export("populationFigures.json", english));
        assertEquals(
                caveats.toString(),
                texts(lines.getFirst().at("/header/caveats")).toString());
        assertEquals(3, lines.getLast().at("/footer/rows").asInt());
        assertEquals(
                total,
                lines.stream()
                        .mapToInt(line -> line.at("/row/individuals").asInt(0))
                        .sum());
    }

    @Test
    void a_number_of_few_people_is_in_no_file_and_the_file_counts_what_is_hidden() {
        var few = rounds.published("IOM", DAY, stock(HOST, 2021, "ML0501", 3), stock(HOST, 2021, "ML0504", 700));
        var parameters = Map.of("filter", ofRound(few.number()), "lang", "en");

        var json = FigureFiles.json(get(ocha(), "populationFigures.geojson", parameters));
        var csv = csv(get(ocha(), "populationFigures.csv", parameters));

        int hidden = (int) json.findValues("individuals").stream()
                .filter(one -> one.isNull())
                .count();
        assertTrue(hidden > 0);
        assertEquals(hidden, json.at("/provenance/suppressedRows").asInt());
        int column = csv.getFirst().indexOf("Individuals");
        assertTrue(csv.stream().skip(1).noneMatch(row -> row.get(column).equals("3")));
    }

    @Test
    void nobody_finds_a_hidden_number_by_filtering_for_it() {
        var few = rounds.published("IOM", DAY, stock(HOST, 2021, "ML0501", 3), stock(HOST, 2021, "ML0504", 700));
        var filter = "{\"round\":{\"eq\":%d},\"individuals\":{\"eq\":3}}".formatted(few.number());

        get(ocha(), "populationFigures.csv", Map.of("filter", filter)).then().header("X-Jatigi-Rows", "0");
    }

    @Test
    void the_order_and_the_instant_are_those_of_the_query() {
        var file = csv(export(
                "populationFigures.csv", Map.of("orderBy", "[{\"field\":\"INDIVIDUALS\",\"direction\":\"DESC\"}]")));
        int column = file.getFirst().indexOf("Personnes");
        assertEquals(
                List.of("120", "45", "30"),
                file.stream().skip(1).map(row -> row.get(column)).toList());

        export("populationFigures.csv", Map.of("asOf", "2018-01-01T00:00:00Z"))
                .then()
                .header("X-Jatigi-Rows", "0"); // nothing was published then
    }

    @Test
    void tags_of_hxl_stand_below_the_labels_where_they_are_asked_for() {
        var tagged = csv(export("populationFigures.csv", Map.of("hxl", "true")));
        var plain = csv(export("populationFigures.csv", Map.of()));

        assertTrue(tagged.get(1).contains("#affected+ind"));
        assertTrue(tagged.get(1).stream().allMatch(tag -> tag.startsWith("#")));
        assertEquals(plain.size() + 1, tagged.size());
        assertFalse(plain.get(1).contains("#affected+ind"));
    }

    @Test
    void labels_names_and_caveats_are_in_the_language_of_the_reader() {
        var french = csv(export("populationFigures.csv", Map.of("lang", "fr")));
        var english = csv(given().auth()
                .oauth2(ocha())
                .header("Accept-Language", "en")
                .queryParam("filter", ofRound(made.number()))
                .get("/exports/populationFigures.csv"));

        assertTrue(french.getFirst().containsAll(List.of("Ménages", "Zone : code")));
        assertTrue(english.getFirst().containsAll(List.of("Households", "Area: code")));
        assertTrue(french.get(1).getLast().contains("Une mise en garde."));
        assertTrue(english.get(1).getLast().contains("A caveat."));
    }

    private io.restassured.response.Response export(String file, Map<String, String> parameters) {
        var all = new java.util.HashMap<String, String>(parameters);
        all.put("filter", ofRound(made.number()));
        return get(ocha(), file, all);
    }

    private void refused(String file, Map<String, String> parameters, int status, String says) {
        get(ocha(), file, parameters)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(says));
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        var page = page(null);
        while (true) {
            page.at("/nodes").forEach(node -> ids.add(node.get("id").asText()));
            if (!page.at("/pageInfo/hasNextPage").asBoolean()) {
                return ids;
            }
            page = page(page.at("/pageInfo/endCursor").asText());
        }
    }

    private com.fasterxml.jackson.databind.JsonNode page(String after) {
        var variables = new java.util.HashMap<String, Object>(Map.of("round", made.number()));
        variables.put("after", after);
        return FigureFiles.node(ask(FIGURES, variables)).at("/data/populationFigures");
    }

    private static String ask(String query, Map<String, Object> variables) {
        return given().auth()
                .oauth2(ocha())
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .asString();
    }

    private static List<String> texts(com.fasterxml.jackson.databind.JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    private static int sum(List<List<String>> file, int column) {
        return file.stream()
                .skip(1)
                .mapToInt(row -> Integer.parseInt(row.get(column)))
                .sum();
    }

    private long trail(String account, String decision) {
        return count(
                "select count(*) from audit_event where account = $1 and operation like 'export %' and decision = $2",
                account, decision);
    }

    private long count(String sql, Object... values) {
        var overseer = People.viewer("overseer", "OCHA", "audit-log#read", "audit-log#read-all");
        return Rounds.get(() -> rows.read(
                        overseer, connection -> connection.preparedQuery(sql).execute(Tuple.from(List.of(values)))))
                .iterator()
                .next()
                .getLong(0);
    }

    private static FigureEntry named(String code, int individuals, String place) {
        return new FigureEntry(
                new AreaInput(code, 2021, null),
                HOST,
                FigureKind.STOCK,
                individuals,
                null,
                null,
                null,
                null,
                DisplacementReason.CONFLICT,
                null,
                place,
                null,
                null);
    }

    private static String ocha() {
        return Tokens.ofService("un-ocha", "displacement");
    }
}
