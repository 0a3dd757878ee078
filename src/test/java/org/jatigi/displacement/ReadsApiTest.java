package org.jatigi.displacement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jatigi.displacement.PopulationGroup.HOST;
import static org.jatigi.displacement.Rounds.coming;
import static org.jatigi.displacement.Rounds.stock;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions of the contract as clients send them, with real tokens. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class ReadsApiTest {

    private static final LocalDate DAY = LocalDate.of(2018, 3, 31);

    private static final String LATEST = """
            query LatestStock($under: String!, $edition: Int!, $group: PopulationGroup!) {
              latestStock(area: { code: $under, edition: $edition }, group: $group, first: 100) {
                totalCount
                nodes { area { code nameFr } round { number } individuals households origin { nameFr } reason }
                provenance { releases { title } validation caveats(lang: FR) suppressedCells }
              }
            }
            """;
    private static final String FIGURES = """
            query Figures($filter: PopulationFigureFilter, $first: Int!, $after: String) {
              populationFigures(filter: $filter, orderBy: [{ field: REFERENCE_PERIOD_END, direction: DESC }], first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes { id kind group individuals households area { code nameFr parent { code nameFr } } round { number } }
              }
            }
            """;
    private static final String SUM_OVER_ROUNDS =
            "query { populationFigures(filter: { group: { eq: IDP }, kind: { eq: STOCK } }, first: 1) { aggregate { sum { individuals } } } }";
    private static final String SUM = """
            query ($round: Int!) {
              populationFigures(filter: { round: { eq: $round }, group: { eq: HOST } }, first: 1) {
                aggregate { count sum { individuals households } }
                provenance { releases { id title } method referencePeriod { start end } }
              }
            }
            """;

    @Inject
    Rounds rounds;

    private Rounds.Made made;
    private Rounds.Made draft;

    @BeforeEach
    void rounds() {
        made = rounds.published("IOM", DAY, coming("ML06", HOST, 2021, "ML0501", 120), stock(HOST, 2021, "ML0504", 30));
        draft = rounds.draft("IOM", DAY, stock(HOST, 2021, "ML0501", 99));
    }

    @Test
    void the_newest_stock_answers_with_its_provenance() {
        ask(ngo(), LATEST, Map.of("under", "ML05", "edition", 2021, "group", "HOST"))
                .body("errors", nullValue())
                .body("data.latestStock.nodes.area.code", hasItem("ML0504"))
                .body("data.latestStock.nodes.reason", hasItem("CONFLICT"))
                .body("data.latestStock.provenance.validation", equalTo("PUBLISHED"))
                .body("data.latestStock.provenance.caveats", hasItem("Une mise en garde."))
                .body("data.latestStock.provenance.suppressedCells", equalTo(0));
    }

    @Test
    void figures_answer_by_the_filter_of_the_contract() {
        ask(ngo(), FIGURES, Map.of("filter", filter(made.number()), "first", 10))
                .body("errors", nullValue())
                .body("data.populationFigures.totalCount", equalTo(1))
                .body("data.populationFigures.nodes.individuals", contains(120))
                .body("data.populationFigures.nodes[0].area.parent.code", equalTo("ML05"));
    }

    @Test
    void a_sum_of_one_round_is_given() {
        ask(ngo(), SUM, Map.of("round", made.number()))
                .body("errors", nullValue())
                .body("data.populationFigures.aggregate.sum.individuals", equalTo(150))
                .body("data.populationFigures.provenance.releases", hasSize(1));
    }

    @Test
    void a_sum_over_rounds_is_null_with_an_error_at_its_path_that_names_the_right_question() {
        ask(ngo(), SUM_OVER_ROUNDS, Map.of())
                .body("data.populationFigures.aggregate.sum", nullValue())
                .body("errors[0].extensions.code", equalTo("non-summable"))
                .body("errors[0].extensions.query", containsString("latestStock"))
                .body("errors[0].path", contains("populationFigures", "aggregate", "sum"));
    }

    @Test
    void series_and_matrix_answer_as_the_contract_asks() {
        ask(ngo(), """
                query { stockSeries(area: { code: "ML05", edition: 2021 }, group: HOST) {
                  round { number } referencePeriod { end } individuals held provenance { caveats } } }
                """, Map.of())
                .body("errors", nullValue())
                .body("data.stockSeries.round.number", hasItem(made.number()));
        ask(ngo(), """
                query ($round: Int!) { mobilityMatrix(round: $round, level: 1, group: HOST) { from { nameFr } to { nameFr } individuals } }
                """, Map.of("round", made.number()))
                .body("errors", nullValue())
                .body("data.mobilityMatrix[0].individuals", equalTo(120));
    }

    @Test
    void another_organisation_s_draft_is_in_no_answer() {
        for (var token : List.of(ngo(), Tokens.ofService("un-ocha", ""))) {
            ask(token, FIGURES, Map.of("filter", filter(draft.number()), "first", 10))
                    .body("data.populationFigures.totalCount", equalTo(0))
                    .body("data.populationFigures.nodes", hasSize(0));
            ask(token, FIGURES, Map.of("filter", Map.of("release", Map.of("eq", draft.release())), "first", 10))
                    .body("data.populationFigures.totalCount", equalTo(0));
            ask(token, SUM, Map.of("round", draft.number()))
                    .body("data.populationFigures.aggregate.count", equalTo(0))
                    .body("data.populationFigures.provenance.releases", hasSize(0));
        }
    }

    @Test
    void who_has_no_part_in_displacement_reads_none_of_it() {
        var auditor = Tokens.of("auditor", "displacement");

        ask(auditor, FIGURES, Map.of("filter", filter(made.number()), "first", 10))
                .body("data.populationFigures", nullValue())
                .body("errors[0].extensions.code", equalTo("not-permitted"));
        ask(auditor, LATEST, Map.of("under", "ML05", "edition", 2021, "group", "HOST"))
                .body("data.latestStock", nullValue())
                .body("errors[0].extensions.code", equalTo("not-permitted"));
    }

    @Test
    void what_cannot_be_answered_is_refused_with_its_code() {
        refused("invalid", Map.of("filter", filter(made.number()), "first", 10, "after", "bm90IG91cnM"));
        refused("too-large", Map.of("filter", filter(made.number()), "first", 501));
        refused("invalid", Map.of("filter", filter(made.number()), "first", 0));
        refused("invalid", Map.of("filter", Map.of("area", Map.of("under", "ML77", "edition", 2021)), "first", 1));
        refused("invalid", Map.of("filter", Map.of("area", Map.of("under", "ML05", "edition", 2019)), "first", 1));
        refused("invalid", Map.of("filter", Map.of("release", Map.of("eq", "no id")), "first", 1));
    }

    private void refused(String code, Map<String, Object> variables) {
        ask(ngo(), FIGURES, variables)
                .body("data.populationFigures", nullValue())
                .body("errors[0].extensions.code", equalTo(code));
    }

    private static String ngo() {
        return Tokens.ofService("ngo-teriya", "");
    }

    private static Map<String, Object> filter(int round) {
        return Map.of(
                "round", Map.of("in", List.of(round)),
                "group", Map.of("eq", "HOST"),
                "area", Map.of("under", "ML05", "edition", 2021),
                "individuals", Map.of("gte", 100));
    }

    private static ValidatableResponse ask(String token, String query, Map<String, Object> variables) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then();
    }
}
