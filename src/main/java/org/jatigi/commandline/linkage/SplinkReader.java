package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jatigi.matching.model.Calibration;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.TrainingReport;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;

/**
 * Reads m, u and the share of matches of a Splink model, for the fields of a schema that its comparisons name.
 *
 * <p>Each level of ours is given to the level of Splink that its pairs would mostly fall into ({@link SplinkLikeness}); where several of ours are
 * given to one, they share its m and u alike, so that they weigh what it weighs. A level of Splink that none of ours is given to is added to
 * the next less alike. How common values are is not in a model of Splink, so agreeing on a rare one weighs no more.
 */
final class SplinkReader {

    private final Schema schema;
    private final List<String> told = new ArrayList<>();

    private SplinkReader(Schema schema) {
        this.schema = schema;
    }

    /** Whether a file looks like a model of Splink. */
    static boolean isSplink(JsonPath at) {
        return at.in("comparisons").isThere() && at.in("link_type").isThere();
    }

    /** What was read, and what each level was taken for, a line each. */
    record FromSplink(LinkageModel model, List<String> told) {}

    /**
     * Reads a model for a schema.
     *
     * @throws BadInput where a field has no comparison, or a probability is missing: the model was not trained
     */
    static FromSplink read(JsonPath at, Schema schema) {
        SplinkReader reader = new SplinkReader(schema);
        return new FromSplink(reader.model(at), reader.told);
    }

    private LinkageModel model(JsonPath at) {
        double share = probability(at.in("probability_two_random_records_match"));
        List<FieldModel> fields = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Field field : schema.fields()) {
            JsonPath comparison = comparison(at, field.name());
            used.add(field.name());
            fields.add(field(field, comparison));
        }
        for (JsonPath comparison : at.in("comparisons").elements()) {
            if (!used.contains(comparison.in("output_column_name").string())) {
                told.add(comparison.in("output_column_name").string() + ": left out, no field is called so");
            }
        }
        try {
            Model model = new Model(fields, Map.of(PairClass.MATCH, share), Calibration.NONE);
            return new LinkageModel(
                    schema, model, new TrainingReport(0, 0, 0, 0, 0, List.of(), List.of("the model is one of Splink")));
        } catch (IllegalArgumentException unfit) {
            throw at.in("probability_two_random_records_match").wrong(String.valueOf(unfit.getMessage()));
        }
    }

    private static JsonPath comparison(JsonPath at, String name) {
        List<JsonPath> comparisons = at.in("comparisons").elements();
        return comparisons.stream()
                .filter(comparison ->
                        comparison.in("output_column_name").string().equals(name))
                .findFirst()
                .orElseThrow(() -> at.in("comparisons")
                        .wrong("none is called \"" + name + "\"; there are "
                                + comparisons.stream()
                                        .map(comparison -> comparison
                                                .in("output_column_name")
                                                .string())
                                        .toList()));
    }

    /** A level of Splink: how alike its pairs are at least, the levels of ours that its label names, and what it says. */
    private record Given(String label, double likeness, Set<Level> named, double m, double u) {}

    private FieldModel field(Field field, JsonPath comparison) {
        List<Given> given = comparison.in("comparison_levels").elements().stream()
                .filter(level -> !level.in("is_null_level").isThere()
                        || !level.in("is_null_level").bool())
                .map(SplinkReader::given)
                .sorted(Comparator.comparingDouble(Given::likeness).reversed())
                .toList();
        if (given.isEmpty()) {
            throw comparison.in("comparison_levels").wrong("no level but the missing value");
        }
        List<Level> levels = Level.of(field);
        int[] home = new int[levels.size()];
        for (int level = 1; level < home.length; level++) {
            home[level] = home(levels.get(level), field, given);
        }
        tell(field, given, home);
        return new FieldModel(
                field,
                Map.of(
                        PairClass.MATCH, spread(given, home, Given::m, Parameters.M_MIN),
                        PairClass.STRANGERS, spread(given, home, Given::u, Parameters.U_MIN)),
                null);
    }

    private static Given given(JsonPath level) {
        String label = level.in("label_for_charts").isThere()
                ? level.in("label_for_charts").string()
                : "";
        String sql = level.in("sql_condition").string();
        Set<Level> named = new HashSet<>();
        for (String word : label.split(" \\+ ", -1)) {
            Stream.of(Level.values()).filter(known -> known.name().equals(word)).forEach(named::add);
        }
        return new Given(
                label.isEmpty() ? sql : label,
                SplinkLikeness.of(sql),
                named,
                probability(level.in("m_probability")),
                probability(level.in("u_probability")));
    }

    /** Which level of Splink a level of ours is given to: the one that names it, or the most alike that its pairs still reach. */
    private static int home(Level level, Field field, List<Given> given) {
        for (int place = 0; place < given.size(); place++) {
            if (given.get(place).named.contains(level)) {
                return place;
            }
        }
        double likeness = SplinkLikeness.of(level, field.kind());
        for (int place = 0; place < given.size(); place++) {
            if (given.get(place).likeness <= likeness) {
                return place;
            }
        }
        return given.size() - 1;
    }

    /** What the levels of Splink say, shared among those of ours. */
    private static double[] spread(List<Given> given, int[] home, ToDoubleFunction<Given> probability, double least) {
        double[] spread = new double[home.length];
        int last = Arrays.stream(home, 1, home.length).max().orElseThrow();
        double carried = 0;
        for (int place = 0; place < given.size(); place++) {
            double here = probability.applyAsDouble(given.get(place)) + carried;
            int to = place > last ? last : place;
            long ours = count(home, to);
            carried = ours == 0 ? here : 0;
            for (int level = 1; level < home.length; level++) {
                spread[level] += home[level] == to ? here / ours : 0;
            }
        }
        for (int level = 1; level < home.length; level++) {
            spread[level] = Math.max(spread[level], least);
        }
        return spread;
    }

    private void tell(Field field, List<Given> given, int[] home) {
        for (int place = 0; place < given.size(); place++) {
            List<Level> ours = new ArrayList<>();
            for (int level = 1; level < home.length; level++) {
                if (home[level] == place) {
                    ours.add(Level.of(field).get(level));
                }
            }
            told.add(field.name() + ": \"" + given.get(place).label + "\" -> "
                    + (ours.isEmpty() ? "added to the next" : ours.toString()));
        }
    }

    private static long count(int[] home, int place) {
        return Arrays.stream(home, 1, home.length).filter(at -> at == place).count();
    }

    private static double probability(JsonPath at) {
        double probability = at.number();
        if (!(probability >= 0 && probability <= 1)) {
            throw at.wrong("a probability between 0 and 1 is expected, not " + probability);
        }
        return probability;
    }
}
