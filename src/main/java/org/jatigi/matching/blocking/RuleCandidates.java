package org.jatigi.matching.blocking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;

/** The rules that could be made of a register's fields. */
public final class RuleCandidates {

    private RuleCandidates() {}

    /** Rules of one part, of two parts of different fields, and of three coarse parts. */
    public static List<Rule> all(List<Field> fields) {
        List<List<Part>> parts = fields.stream().map(RuleCandidates::parts).toList();
        List<Rule> rules = new ArrayList<>();
        for (int first = 0; first < fields.size(); first++) {
            for (Part one : parts.get(first)) {
                rules.add(Rule.of(one));
                for (int second = first + 1; second < fields.size(); second++) {
                    for (Part other : parts.get(second)) {
                        rules.add(Rule.of(one, other));
                    }
                }
            }
        }
        addThrees(parts, rules);
        addSwapped(fields, parts, rules);
        return rules;
    }

    /** Parts that split blocks: those that tell records apart best, one of each field. */
    public static List<Part> splitting(List<Field> fields) {
        return fields.stream()
                .filter(field -> field.kind() != Kind.NUMBER && field.kind() != Kind.CODE)
                .map(field -> field.kind() == Kind.DATE ? Part.year(field.name()) : coarse(parts(field)))
                .toList();
    }

    private static void addThrees(List<List<Part>> parts, List<Rule> rules) {
        int fields = parts.size();
        for (int first = 0; first < fields; first++) {
            for (int second = first + 1; second < fields; second++) {
                for (int third = second + 1; third < fields; third++) {
                    rules.add(Rule.of(coarse(parts.get(first)), coarse(parts.get(second)), coarse(parts.get(third))));
                }
            }
        }
    }

    private static void addSwapped(List<Field> fields, List<List<Part>> parts, List<Rule> rules) {
        for (Field field : fields) {
            if (field.swapsWith() == null) {
                continue;
            }
            Part either = Part.eitherWay(field.name(), field.swapsWith());
            rules.add(Rule.of(either));
            IntStream.range(0, fields.size())
                    .filter(other -> !either.uses(fields.get(other).name()))
                    .forEach(other -> parts.get(other).forEach(part -> rules.add(Rule.of(either, part))));
        }
    }

    /** The parts of a field, the finest first. */
    private static List<Part> parts(Field field) {
        String name = field.name();
        return switch (field.kind()) {
            case NAME -> List.of(Part.key(name), Part.start(name, 4), Part.keyStart(name, 2));
            case DATE -> List.of(Part.value(name), Part.year(name));
            case DIGITS -> List.of(Part.value(name), Part.start(name, 3));
            case PHONE, DOCUMENT, CODE, NUMBER -> List.of(Part.value(name));
            case PLACE -> List.of(Part.value(name), Part.within(name, 2));
            case TEXT -> List.of(Part.value(name), Part.start(name, 4));
        };
    }

    private static Part coarse(List<Part> parts) {
        return parts.getLast();
    }
}
