package linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Register;

/**
 * What a user of Splink writes for a register. Written for each of the four sorts of registers by hand and without a look at the truth: those of
 * FEBRL, fake_1000 and historical persons after Splink's published examples of them, those of Malian registers by how many pairs each shows.
 *
 * @param sure rules of which nearly all pairs are matches: of their pairs the prior is made
 * @param recall the share of matches that they are guessed to show
 * @param training rules whose pairs m is learnt of, in turns
 * @param blocking rules whose pairs are weighed
 */
record SplinkSettings(List<SplinkComparison> comparisons, List<Rule> sure, double recall, List<Rule> training, List<Rule> blocking) {

    /** Two records that have the same in all of some expressions over columns; {@code #} stands for the record. */
    record Rule(List<String> expressions) {

        static Rule of(String... expressions) {
            return new Rule(List.of(expressions));
        }

        String condition() {
            return expressions.stream()
                    .map(expression -> expression.replace("#", "l") + " = " + expression.replace("#", "r"))
                    .collect(Collectors.joining(" and ", "(", ")"));
        }

        /** The columns it asks for as they are. */
        Set<String> columns() {
            return expressions.stream().map(expression -> expression.replace("#.", "")).collect(Collectors.toSet());
        }

        @Override
        public String toString() {
            return expressions.stream().map(expression -> expression.replace("#.", "")).collect(Collectors.joining(" + "));
        }
    }

    static SplinkSettings of(Register register) {
        List<SplinkComparison> comparisons = register.fields().stream().map(SplinkComparison::of).toList();
        List<String> names = register.fields().stream().map(Field::name).toList();
        return names.contains("soc_sec_id") ? febrl(comparisons) : names.contains("postcode_fake") ? historical(comparisons) : names.contains("email") ? fake(comparisons) : malian(comparisons);
    }

    private static SplinkSettings febrl(List<SplinkComparison> comparisons) {
        return new SplinkSettings(
                comparisons,
                List.of(Rule.of("#.soc_sec_id"), Rule.of("#.given_name", "#.surname", "#.date_of_birth")),
                .9,
                List.of(Rule.of("#.date_of_birth"), Rule.of("#.postcode"), Rule.of("#.given_name", "#.surname")),
                List.of(Rule.of("#.soc_sec_id"), Rule.of("#.given_name"), Rule.of("#.surname"), Rule.of("#.date_of_birth"), Rule.of("#.postcode")));
    }

    private static SplinkSettings historical(List<SplinkComparison> comparisons) {
        return new SplinkSettings(
                comparisons,
                List.of(Rule.of("#.first_name", "#.surname", "#.dob"), Rule.of("#.postcode_fake", "#.dob")),
                .6,
                List.of(Rule.of("#.first_name", "#.surname"), Rule.of("#.dob", "#.birth_place"), Rule.of("#.postcode_fake")),
                List.of(
                        Rule.of("substr(#.first_name, 1, 3)", "substr(#.surname, 1, 4)"),
                        Rule.of("#.surname", "#.dob"),
                        Rule.of("#.first_name", "#.dob"),
                        Rule.of("#.postcode_fake", "#.first_name"),
                        Rule.of("#.postcode_fake", "#.surname"),
                        Rule.of("#.dob", "#.birth_place"),
                        Rule.of("substr(#.postcode_fake, 1, 3)", "#.dob"),
                        Rule.of("substr(#.postcode_fake, 1, 3)", "#.first_name"),
                        Rule.of("substr(#.postcode_fake, 1, 3)", "#.surname"),
                        Rule.of("substr(#.first_name, 1, 2)", "substr(#.surname, 1, 2)", "year(#.dob)")));
    }

    private static SplinkSettings fake(List<SplinkComparison> comparisons) {
        return new SplinkSettings(
                comparisons,
                List.of(Rule.of("#.first_name", "#.surname", "#.dob"), Rule.of("#.email")),
                .7,
                List.of(Rule.of("#.first_name", "#.surname"), Rule.of("#.dob"), Rule.of("#.email")),
                List.of(Rule.of("#.first_name"), Rule.of("#.surname"), Rule.of("#.dob"), Rule.of("#.email")));
    }

    /** 11 pairs a record at a million. A telephone alone would show half as many again, most of them of one household. */
    private static SplinkSettings malian(List<SplinkComparison> comparisons) {
        return new SplinkSettings(
                comparisons,
                List.of(Rule.of("#.document"), Rule.of("#.phone", "#.given_name", "#.birth_date"), Rule.of("#.given_name", "#.surname", "#.father_name", "#.birth_date")),
                .7,
                List.of(Rule.of("#.given_name", "#.surname", "#.birth_date"), Rule.of("#.phone", "#.birth_date"), Rule.of("#.given_name", "#.father_name", "#.origin")),
                List.of(
                        Rule.of("#.document"),
                        Rule.of("#.phone", "#.given_name"),
                        Rule.of("#.phone", "#.birth_date"),
                        Rule.of("#.phone", "#.surname"),
                        Rule.of("#.given_name", "#.surname", "year(#.birth_date)"),
                        Rule.of("#.given_name", "#.father_name", "#.origin"),
                        Rule.of("substr(#.given_name, 1, 3)", "year(#.birth_date)", "#.origin"),
                        Rule.of("#.birth_date", "#.origin", "#.sex")));
    }

    /** The pairs that any of some rules shows, each by the first that does. */
    static String pairs(List<Rule> rules, String from) {
        List<String> parts = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            String shown = rules.subList(0, rule).stream().map(before -> " and not coalesce(" + before.condition() + ", false)").collect(Collectors.joining());
            parts.add("select l.id as l, r.id as r from %1$s l join %1$s r on %2$s where l.id < r.id%3$s".formatted(from, rules.get(rule).condition(), shown));
        }
        return String.join(" union all ", parts);
    }

    @Override
    public String toString() {
        return "pairs by " + blocking.stream().map(Rule::toString).collect(Collectors.joining("; ")) + "; prior of "
                + sure.stream().map(Rule::toString).collect(Collectors.joining("; ")) + " with a recall of " + recall + "; m learnt on "
                + training.stream().map(Rule::toString).collect(Collectors.joining("; "));
    }
}
