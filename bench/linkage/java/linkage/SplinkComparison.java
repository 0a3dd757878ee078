package linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jatigi.matching.record.Field;

/**
 * How a column of two records {@code l} and {@code r} is compared: in levels, as Splink's comparisons for such columns do by default.
 *
 * @param levels the conditions of the levels, the strictest first, which is equality; whatever meets none is at a last level
 * @param byFrequency whether equality weighs by the frequency of the value
 */
record SplinkComparison(String column, List<String> levels, boolean byFrequency) {

    private static final double DAYS_OF_MONTH = 30.4375;
    private static final double DAYS_OF_YEAR = 365.25;

    /** Comparison by the kind of field. {@code $} stands for the column. */
    static SplinkComparison of(Field field) {
        return switch (field.kind()) {
            case NAME -> of(field, true, "l.$ = r.$", likeness(.92), likeness(.88), likeness(.7));
            case DATE -> of(field, true, "l.$ = r.$", "damerau_levenshtein(cast(l.$ as varchar), cast(r.$ as varchar)) <= 1", "abs(l.$ - r.$) <= " + DAYS_OF_MONTH,
                    "abs(l.$ - r.$) <= " + DAYS_OF_YEAR, "abs(l.$ - r.$) <= " + 10 * DAYS_OF_YEAR);
            case PHONE, DOCUMENT, DIGITS -> of(field, false, "l.$ = r.$", "levenshtein(l.$, r.$) <= 1", "levenshtein(l.$, r.$) <= 2");
            case TEXT -> field.name().equals("email") ? email(field) : of(field, true, "l.$ = r.$", likeness(.9), likeness(.7));
            case PLACE -> of(field, true, "l.$ = r.$");
            case CODE, NUMBER -> of(field, false, "l.$ = r.$");
        };
    }

    private static SplinkComparison email(Field field) {
        String left = "split_part(l.$, '@', 1)";
        String right = "split_part(r.$, '@', 1)";
        return of(field, false, "l.$ = r.$", left + " = " + right, likeness(.88), "jaro_winkler_similarity(" + left + ", " + right + ") >= .88");
    }

    private static String likeness(double least) {
        return "jaro_winkler_similarity(l.$, r.$) >= " + least;
    }

    private static SplinkComparison of(Field field, boolean byFrequency, String... levels) {
        return new SplinkComparison(field.name(), List.of(levels).stream().map(level -> level.replace("$", field.name())).toList(), byFrequency);
    }

    /** How many levels there are, the last among them. */
    int size() {
        return levels.size() + 1;
    }

    /** The level of a pair, null where a value is missing. */
    String level() {
        String cases = IntStream.range(0, levels.size()).mapToObj(level -> "when " + levels.get(level) + " then " + level).collect(Collectors.joining(" "));
        return "case when l.%1$s is null or r.%1$s is null then null %2$s else %3$d end as %1$s".formatted(column, cases, levels.size());
    }

    /** What the level of a pair adds to its weight, in bits; by the frequency of the value instead of that of the level where it is equal. */
    String weight(double[] m, double[] u) {
        StringBuilder weight = new StringBuilder("case " + column);
        for (int level = 0; level < m.length; level++) {
            boolean rare = byFrequency && level == 0;
            weight.append(" when ").append(level).append(" then ");
            weight.append(rare ? "log2(" + m[0] + " / " + frequency() + ")" : Double.toString(log2(m[level] / u[level])));
        }
        return weight + " else 0 end";
    }

    /** The column of the share of records, among those that have a value, which have the same. */
    String frequency() {
        return "frequency_of_" + column;
    }

    /** Whether a rule asks for this column, so that nothing can be learnt of it among the pairs that the rule shows. */
    boolean isIn(Set<String> columns) {
        return columns.contains(column);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
