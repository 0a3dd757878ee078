package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;

/**
 * Chooses blocking rules by the kinds of the fields, where a schema names none. The one place that does so.
 *
 * <p>It knows the kinds only, not how common the values are: numbers that identify stand alone; names, dates, places and codes are taken two
 * at a time, because each alone is shared by too many; a name and a year are taken by their beginnings as well. What the rules
 * cost and find is in the report of the run, where one may see which to write into the schema.
 */
final class RuleChoice {

    private static final int RULES_MAX = 40;
    private static final int START = 4;
    private static final int KEY_START = 3;

    private final List<Part> alone = new ArrayList<>();
    private final List<Part> names = new ArrayList<>();
    private final List<Part> nameStarts = new ArrayList<>();
    private final List<Part> dates = new ArrayList<>();
    private final List<Part> years = new ArrayList<>();
    private final List<Part> others = new ArrayList<>();
    private final List<Part> starts = new ArrayList<>();

    private RuleChoice(List<Field> fields) {
        for (Field field : fields) {
            take(field.name(), field.kind());
        }
    }

    /** Rules for the fields of a register; the training blocks are left to be chosen among them. */
    static RuleSet of(Register register) {
        RuleChoice choice = new RuleChoice(register.fields());
        List<Part> splitting = new ArrayList<>(choice.years);
        splitting.addAll(choice.names);
        splitting.addAll(choice.others);
        return new RuleSet(choice.rules(), List.of(), splitting);
    }

    private void take(String field, Kind kind) {
        switch (kind) {
            case NAME -> {
                names.add(Part.key(field));
                nameStarts.add(Part.keyStart(field, KEY_START));
            }
            case DATE -> {
                dates.add(Part.value(field));
                years.add(Part.year(field));
            }
            case DIGITS, PHONE, DOCUMENT -> {
                alone.add(Part.value(field));
                starts.add(Part.start(field, START));
            }
            case TEXT -> {
                alone.add(Part.value(field));
                others.add(Part.value(field));
            }
            case PLACE, CODE, NUMBER -> others.add(Part.value(field));
        }
    }

    private List<Rule> rules() {
        var rules = new LinkedHashSet<Rule>();
        alone.forEach(part -> rules.add(Rule.of(part)));
        cross(rules, names, names);
        cross(rules, names, dates);
        cross(rules, names, others);
        dates.forEach(part -> rules.add(Rule.of(part)));
        cross(rules, nameStarts, years);
        cross(rules, dates, others);
        cross(rules, years, others);
        cross(rules, starts, nameStarts);
        cross(rules, others, others);
        if (rules.isEmpty()) {
            names.forEach(part -> rules.add(Rule.of(part)));
            others.forEach(part -> rules.add(Rule.of(part)));
        }
        return rules.stream().limit(RULES_MAX).toList();
    }

    /** A rule for each two parts of both lists; of one list with itself, each two once. */
    private static void cross(LinkedHashSet<Rule> rules, List<Part> some, List<Part> more) {
        for (int one = 0; one < some.size(); one++) {
            for (int other = some == more ? one + 1 : 0; other < more.size(); other++) {
                rules.add(Rule.of(some.get(one), more.get(other)));
            }
        }
    }
}
