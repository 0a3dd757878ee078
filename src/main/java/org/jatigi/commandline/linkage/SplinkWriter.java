package org.jatigi.commandline.linkage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.PairClass;

/**
 * Writes a model as settings of Splink 4 for DuckDB.
 *
 * <p>Splink knows two classes of pairs and says its levels in SQL. So m and u are written, and what we know of households and neighbours is
 * lost; levels that SQL cannot say (names that sound alike, variants) are added to the nearest one that it can. Splink compares what stands in
 * its columns: they are to hold values in normal form, one column for each field, called as the field is.
 */
final class SplinkWriter {

    private SplinkWriter() {}

    static ObjectNode json(LinkageModel kept, boolean acrossSources) {
        ObjectNode json = JsonPath.JSON
                .createObjectNode()
                .put("link_type", acrossSources ? "link_only" : "dedupe_only")
                .put("probability_two_random_records_match", kept.model().share(PairClass.MATCH))
                .put("sql_dialect", "duckdb")
                .put("unique_id_column_name", "unique_id")
                .put("source_dataset_column_name", "source_dataset")
                .put("retain_matching_columns", true)
                .put("retain_intermediate_calculation_columns", false);
        ArrayNode rules = json.putArray("blocking_rules_to_generate_predictions");
        for (Rule rule : kept.schema().rules()) {
            rules.addObject()
                    .put(
                            "blocking_rule",
                            rule.parts().stream().map(SplinkWriter::sql).collect(Collectors.joining(" AND ")))
                    .put("sql_dialect", "duckdb");
        }
        ArrayNode comparisons = json.putArray("comparisons");
        for (FieldModel field : kept.model().fields()) {
            comparisons.add(comparison(field));
        }
        return json;
    }

    private static ObjectNode comparison(FieldModel model) {
        String name = model.field().name();
        ObjectNode comparison = JsonPath.JSON
                .createObjectNode()
                .put("output_column_name", name)
                .put("comparison_description", model.field().kind() + " as Jatigi compares it");
        ArrayNode levels = comparison.putArray("comparison_levels");
        levels.addObject()
                .put("sql_condition", "\"%1$s_l\" IS NULL OR \"%1$s_r\" IS NULL".formatted(name))
                .put("label_for_charts", Level.MISSING.name())
                .put("is_null_level", true);
        for (SplinkLevel level : SplinkLevel.of(model.field())) {
            ObjectNode json = levels.addObject()
                    .put("sql_condition", level.sql())
                    .put("label_for_charts", level.label())
                    .put("m_probability", sum(model, model.m(), level.levels()))
                    .put("u_probability", sum(model, model.u(), level.levels()));
            if (level.levels().contains(Level.SAME) && model.frequencies() != null) {
                json.put("tf_adjustment_column", name).put("tf_adjustment_weight", 1.0);
            }
        }
        return comparison;
    }

    private static double sum(FieldModel model, double[] probabilities, List<Level> levels) {
        double sum = 0;
        for (Level level : levels) {
            sum += probabilities[model.levels().indexOf(level)];
        }
        return sum;
    }

    /**
     * A part of a blocking rule. Keys of names cannot be said: equal names find fewer pairs than names that sound alike. A place is taken to be a
     * p-code, whose first four characters are its region, six its cercle and eight its commune.
     */
    private static String sql(Part part) {
        String left = "l.\"" + part.field() + "\"";
        String right = "r.\"" + part.field() + "\"";
        return switch (part.form()) {
            case VALUE, KEY -> left + " = " + right;
            case START, KEY_START ->
                "substr(%1$s, 1, %2$s) = substr(%3$s, 1, %2$s)".formatted(left, part.length(), right);
            case YEAR -> "substr(%s, 1, 4) = substr(%s, 1, 4)".formatted(left, right);
            case DAY -> "length(%1$s) = 10 AND %1$s = %2$s".formatted(left, right);
            case FIRST_KEY -> "split_part(%s, ' ', 1) = split_part(%s, ' ', 1)".formatted(left, right);
            case WITHIN ->
                "substr(%1$s, 1, %2$s) = substr(%3$s, 1, %2$s)".formatted(left, 2 + 2 * part.length(), right);
            case EITHER_WAY -> {
                String sides = "%1$s(l.\"%2$s\", l.\"%3$s\") = %1$s(r.\"%2$s\", r.\"%3$s\")";
                yield sides.formatted("least", part.field(), part.other()) + " AND "
                        + sides.formatted("greatest", part.field(), part.other());
            }
        };
    }
}
