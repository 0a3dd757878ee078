package org.jatigi.matching.blocking;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A blocking rule: records that agree on all its parts are compared.
 *
 * <p>It is written as {@code phone + key(given_name)}. The parts are {@code field}, {@code key(field)}, {@code start(field,3)},
 * {@code keystart(field,2)}, {@code firstkey(field)}, {@code year(field)}, {@code day(field)}, {@code within(field,2)} and {@code eitherway(field,other)}.
 */
public record Rule(List<Part> parts) {

    private static final Pattern PART =
            Pattern.compile("([A-Za-z]\\w*)(?:\\(\\s*([A-Za-z]\\w*)\\s*(?:,\\s*(\\w+)\\s*)?\\))?");

    public Rule {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a blocking rule needs at least one part");
        }
        parts = List.copyOf(parts);
    }

    public static Rule of(Part... parts) {
        return new Rule(List.of(parts));
    }

    /**
     * Reads a rule as a schema file has it.
     *
     * @throws IllegalArgumentException with what could not be read
     */
    public static Rule read(String text) {
        return new Rule(Stream.of(text.split("\\+", -1))
                .map(String::strip)
                .map(part -> part(part, text))
                .toList());
    }

    /** Whether one of its parts looks at this field. */
    public boolean uses(String field) {
        return parts.stream().anyMatch(part -> part.uses(field));
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(" + "));
    }

    private static Part part(String text, String rule) {
        Matcher words = PART.matcher(text);
        if (!words.matches()) {
            throw unreadable(text, rule);
        }
        String field = words.group(2);
        if (field == null) {
            return Part.value(text);
        }
        String more = words.group(3);
        return switch (words.group(1)) {
            case "key" -> Part.key(field);
            case "firstkey" -> Part.firstKey(field);
            case "within" -> Part.within(field, length(more, text, rule));
            case "year" -> Part.year(field);
            case "day" -> Part.day(field);
            case "start" -> Part.start(field, length(more, text, rule));
            case "keystart" -> Part.keyStart(field, length(more, text, rule));
            case "eitherway" -> {
                if (more == null) {
                    throw unreadable(text, rule);
                }
                yield Part.eitherWay(field, more);
            }
            default -> throw unreadable(text, rule);
        };
    }

    private static int length(@Nullable String number, String text, String rule) {
        if (number == null || !number.matches("[1-9]\\d?")) {
            throw unreadable(text, rule);
        }
        return Integer.parseInt(number);
    }

    private static IllegalArgumentException unreadable(String part, String rule) {
        return new IllegalArgumentException(
                "\"" + part + "\" of the blocking rule \"" + rule
                        + "\" is none of field, key(field), start(field,3), keystart(field,2), firstkey(field), year(field), day(field), within(field,2), eitherway(field,other)");
    }
}
