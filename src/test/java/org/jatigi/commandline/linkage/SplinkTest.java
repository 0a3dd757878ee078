package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jatigi.commandline.linkage.Schema.Column;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.model.Calibration;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Frequencies;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.TrainingReport;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models of Splink, written and read. */
class SplinkTest {

    /** As Splink 4 writes a trained model of its tutorial's columns; the figures are made up. */
    private static final String TRAINED = """
            {"link_type": "dedupe_only", "probability_two_random_records_match": 0.01,
             "sql_dialect": "duckdb", "linker_uid": "x",
             "blocking_rules_to_generate_predictions": [{"blocking_rule": "l.surname = r.surname", "sql_dialect": "duckdb"}],
             "comparisons": [
              {"output_column_name": "first_name", "comparison_levels": [
                {"sql_condition": "\\"first_name_l\\" IS NULL OR \\"first_name_r\\" IS NULL", "label_for_charts": "first_name is NULL", "is_null_level": true},
                {"sql_condition": "\\"first_name_l\\" = \\"first_name_r\\"", "label_for_charts": "Exact match on first_name",
                 "m_probability": 0.5, "u_probability": 0.01, "tf_adjustment_column": "first_name", "tf_adjustment_weight": 1.0},
                {"sql_condition": "jaro_winkler_similarity(\\"first_name_l\\", \\"first_name_r\\") >= 0.92", "label_for_charts": "JW >= 0.92",
                 "m_probability": 0.2, "u_probability": 0.02},
                {"sql_condition": "jaro_winkler_similarity(\\"first_name_l\\", \\"first_name_r\\") >= 0.88", "label_for_charts": "JW >= 0.88",
                 "m_probability": 0.1, "u_probability": 0.03},
                {"sql_condition": "jaro_winkler_similarity(\\"first_name_l\\", \\"first_name_r\\") >= 0.7", "label_for_charts": "JW >= 0.7",
                 "m_probability": 0.05, "u_probability": 0.04},
                {"sql_condition": "ELSE", "label_for_charts": "All other comparisons", "m_probability": 0.15, "u_probability": 0.9}]},
              {"output_column_name": "dob", "comparison_levels": [
                {"sql_condition": "try_strptime(\\"dob_l\\", '%Y-%m-%d') IS NULL OR try_strptime(\\"dob_r\\", '%Y-%m-%d') IS NULL", "label_for_charts": "null", "is_null_level": true},
                {"sql_condition": "\\"dob_l\\" = \\"dob_r\\"", "label_for_charts": "Exact match on dob", "m_probability": 0.6, "u_probability": 0.001},
                {"sql_condition": "damerau_levenshtein(\\"dob_l\\", \\"dob_r\\") <= 1", "label_for_charts": "DL <= 1", "m_probability": 0.2, "u_probability": 0.004},
                {"sql_condition": "abs(epoch(try_strptime(\\"dob_l\\", '%Y-%m-%d')) - epoch(try_strptime(\\"dob_r\\", '%Y-%m-%d'))) <= 31557600.0", "label_for_charts": "1 year",
                 "m_probability": 0.1, "u_probability": 0.035},
                {"sql_condition": "ELSE", "label_for_charts": "All other comparisons", "m_probability": 0.1, "u_probability": 0.96}]},
              {"output_column_name": "email", "comparison_levels": [
                {"sql_condition": "ELSE", "label_for_charts": "x", "m_probability": 1.0, "u_probability": 1.0}]}]}""";

    private static final Schema NAME_AND_DATE = schema(Field.of("first_name", Kind.NAME), Field.of("dob", Kind.DATE));

    @Test
    void levels_of_splink_are_laid_over_those_of_ours_and_weigh_what_they_weighed() throws JsonProcessingException {
        var read = SplinkReader.read(json(TRAINED), NAME_AND_DATE);
        Model model = read.model().model();

        assertEquals(.01, model.share(PairClass.MATCH));
        FieldModel name = model.fields().get(0);
        assertLevel(name, Level.SAME, .5, .01);
        assertLevel(name, Level.CLOSE, .2 / 4, .02 / 4);
        assertLevel(name, Level.VARIANT, .2 / 4, .02 / 4);
        assertLevel(name, Level.REORDERED, .2 / 4, .02 / 4);
        assertLevel(name, Level.NEAR, .15 / 2, .07 / 2);
        assertLevel(name, Level.FAR_OFF, .15 / 2, .07 / 2);
        assertLevel(name, Level.DIFFERENT, .15, .9);
        FieldModel date = model.fields().get(1);
        assertLevel(date, Level.SAME, .6, .001);
        assertLevel(date, Level.SLIP, .2, .004);
        assertLevel(date, Level.SAME_YEAR, .1 / 3, .035 / 3);
        assertLevel(date, Level.ONE_YEAR, .1 / 3, .035 / 3);
        assertLevel(date, Level.TEN_YEARS, .1 / 5, .96 / 5);
        assertEquals(null, name.frequencies());
    }

    @Test
    void what_each_level_was_taken_for_is_told() throws JsonProcessingException {
        var told = SplinkReader.read(json(TRAINED), NAME_AND_DATE).told();

        assertTrue(
                told.contains("first_name: \"JW >= 0.92\" -> [CLOSE, SOUNDS_ALIKE, VARIANT, REORDERED]"),
                told::toString);
        assertTrue(told.contains("first_name: \"JW >= 0.88\" -> added to the next"), told::toString);
        assertTrue(told.contains("email: left out, no field is called so"), told::toString);
    }

    @Test
    void a_field_without_a_comparison_and_a_model_without_probabilities_are_refused() throws JsonProcessingException {
        JsonPath trained = json(TRAINED);
        var unknown =
                assertThrows(BadInput.class, () -> SplinkReader.read(trained, schema(Field.of("surname", Kind.NAME))));
        JsonPath untrained = json(TRAINED.replace("\"m_probability\": 0.5, ", ""));
        var missing = assertThrows(BadInput.class, () -> SplinkReader.read(untrained, NAME_AND_DATE));
        JsonPath sure = json(TRAINED.replace("0.01,\n", "1.0,\n"));
        var share = assertThrows(BadInput.class, () -> SplinkReader.read(sure, NAME_AND_DATE));

        assertEquals(
                "s: comparisons: none is called \"surname\"; there are [first_name, dob, email]", unknown.getMessage());
        assertEquals("s: comparisons[0].comparison_levels[1].m_probability: is missing", missing.getMessage());
        assertEquals(
                "s: probability_two_random_records_match: shares are between 0 and 1, not 1.0", share.getMessage());
    }

    @Test
    void a_model_of_ours_comes_back_from_splink_with_the_same_weights() {
        LinkageModel model = modelOfEveryKind();

        JsonPath written = new JsonPath("s: ", SplinkWriter.json(model, false));
        Model read = SplinkReader.read(written, model.schema()).model().model();

        assertTrue(SplinkReader.isSplink(written));
        assertEquals(model.model().share(PairClass.MATCH), read.share(PairClass.MATCH));
        for (int field = 0; field < read.fields().size(); field++) {
            FieldModel before = model.model().fields().get(field);
            FieldModel after = read.fields().get(field);
            List<Level> pooled = List.of(Level.CLOSE, Level.SOUNDS_ALIKE, Level.VARIANT);
            for (int level = 1; level < before.m().length; level++) {
                boolean shared = before.field().kind() == Kind.NAME
                        && pooled.contains(before.levels().get(level));
                double m = shared ? mean(before, before.m(), pooled) : before.m()[level];
                double u = shared ? mean(before, before.u(), pooled) : before.u()[level];
                assertLevel(after, before.levels().get(level), m, u);
            }
        }
    }

    @Test
    void a_written_comparison_has_the_shape_that_splink_reads() {
        JsonNode json = SplinkWriter.json(modelOfEveryKind(), true);

        assertEquals("link_only", json.path("link_type").asText());
        for (JsonNode comparison : json.path("comparisons")) {
            JsonNode levels = comparison.path("comparison_levels");
            String name = comparison.path("output_column_name").asText();
            assertTrue(levels.get(0).path("is_null_level").asBoolean());
            assertEquals(
                    "\"%1$s_l\" = \"%1$s_r\"".formatted(name),
                    levels.get(1).path("sql_condition").asText());
            assertEquals(name, levels.get(1).path("tf_adjustment_column").asText());
            assertEquals(
                    "ELSE", levels.get(levels.size() - 1).path("sql_condition").asText());
            double m = 0;
            for (int level = 1; level < levels.size(); level++) {
                m += levels.get(level).path("m_probability").asDouble();
                assertTrue(levels.get(level).path("u_probability").isDouble());
            }
            assertEquals(1, m, 1e-12, name);
        }
    }

    @Test
    void blocking_rules_are_said_in_sql() {
        JsonNode rules = SplinkWriter.json(modelOfEveryKind(), false).path("blocking_rules_to_generate_predictions");

        assertEquals(
                List.of(
                        "l.\"phone\" = r.\"phone\" AND substr(l.\"date\", 1, 4) = substr(r.\"date\", 1, 4)",
                        "least(l.\"name\", l.\"other\") = least(r.\"name\", r.\"other\")"
                                + " AND greatest(l.\"name\", l.\"other\") = greatest(r.\"name\", r.\"other\")",
                        "substr(l.\"text\", 1, 3) = substr(r.\"text\", 1, 3)"),
                rules.findValuesAsText("blocking_rule"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ELSE                                                              | 0
        "a_l" = "a_r"                                                     | 1
        a_l = a_r                                                         | 1
        jaro_similarity("a_l", "a_r") >= 0.8                              | .8
        jaro_winkler_similarity(LOWER("a_l"), LOWER("a_r")) >= 0.9        | .9
        levenshtein("a_l", "a_r") <= 2                                    | .8
        abs("a_l" - "a_r") <= 2.0                                         | .8
        abs("a_l" - "a_r") <= 5                                           | .5
        substr("a_l", 1, 3) = substr("a_r", 1, 3)                         | .93
        """)
    void a_condition_says_how_alike_its_pairs_are(String sql, double likeness) {
        assertEquals(likeness, SplinkLikeness.of(sql), 1e-12);
    }

    private static LinkageModel modelOfEveryKind() {
        List<Field> fields = new ArrayList<>();
        fields.add(Field.of("name", Kind.NAME).swappingWith("other"));
        fields.add(Field.of("other", Kind.NAME));
        Stream.of(Kind.values())
                .filter(kind -> kind != Kind.NAME)
                .forEach(kind -> fields.add(new Field(kind.name().toLowerCase(Locale.ROOT), kind, true, null)));
        List<FieldModel> models = fields.stream()
                .map(field -> new FieldModel(
                        field,
                        new EnumMap<>(Map.of(
                                PairClass.MATCH, rising(Level.of(field).size(), 1),
                                PairClass.STRANGERS, rising(Level.of(field).size(), -.4))),
                        new Frequencies(10, Map.of("a", 5L), 1)))
                .toList();
        Schema schema = new Schema(
                null,
                null,
                null,
                fields.stream().map(Column::of).toList(),
                Stream.of("phone + year(date)", "eitherway(name,other)", "start(text,3)")
                        .map(Rule::read)
                        .toList(),
                List.of(),
                List.of());
        return new LinkageModel(
                schema,
                new Model(models, Map.of(PairClass.MATCH, 1e-5), Calibration.NONE),
                new TrainingReport(0, 0, 0, 0, 0, List.of(), List.of()));
    }

    /** Probabilities of levels, each another one, that sum to 1. */
    private static double[] rising(int levels, double slope) {
        double[] probabilities = new double[levels];
        double sum = 0;
        for (int level = 1; level < levels; level++) {
            probabilities[level] = Math.exp(slope * level);
            sum += probabilities[level];
        }
        for (int level = 1; level < levels; level++) {
            probabilities[level] = Math.max(1e-3, probabilities[level] / sum);
        }
        double all = Arrays.stream(probabilities).sum();
        for (int level = 1; level < levels; level++) {
            probabilities[level] /= all;
        }
        return probabilities;
    }

    private static double mean(FieldModel field, double[] probabilities, List<Level> levels) {
        return levels.stream()
                        .mapToDouble(level -> probabilities[field.levels().indexOf(level)])
                        .sum()
                / levels.size();
    }

    private static void assertLevel(FieldModel field, Level level, double m, double u) {
        int place = field.levels().indexOf(level);
        assertArrayEquals(
                new double[] {m, u},
                new double[] {field.m()[place], field.u()[place]},
                1e-12,
                () -> field.field().name() + " " + level);
    }

    private static Schema schema(Field... fields) {
        return new Schema(
                null, null, null, Stream.of(fields).map(Column::of).toList(), List.of(), List.of(), List.of());
    }

    private static JsonPath json(String text) throws JsonProcessingException {
        return new JsonPath("s: ", JsonPath.JSON.readTree(text));
    }
}
