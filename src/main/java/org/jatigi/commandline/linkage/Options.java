package org.jatigi.commandline.linkage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jatigi.matching.name.Edits;

/** The options of a command: {@code --name value} or {@code --name}, in any order. */
final class Options {

    /** Slips up to which an unknown option is taken for a known one. */
    private static final int SLIPS_MAX = 3;

    private final Map<String, String> values = new HashMap<>();

    /**
     * Reads them.
     *
     * @param valued names that a value follows
     * @param flags names that stand alone
     * @throws BadInput where a word is none of them, with the one that was perhaps meant, or a value is missing
     */
    Options(List<String> words, Set<String> valued, Set<String> flags) {
        for (int at = 0; at < words.size(); at++) {
            String word = words.get(at);
            if (!valued.contains(word) && !flags.contains(word)) {
                throw new BadInput("unknown option " + word + hint(word, valued, flags));
            }
            if (values.containsKey(word)) {
                throw new BadInput(word + " is given twice");
            }
            if (flags.contains(word)) {
                values.put(word, "");
            } else if (at + 1 == words.size() || words.get(at + 1).startsWith("--")) {
                throw new BadInput(word + " needs a value");
            } else {
                values.put(word, words.get(++at));
            }
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String required(String name) {
        return text(name).orElseThrow(() -> new BadInput(name + " is missing"));
    }

    Path requiredPath(String name) {
        return path(name).orElseThrow(() -> new BadInput(name + " is missing"));
    }

    Optional<Path> path(String name) {
        try {
            return text(name).map(Path::of);
        } catch (InvalidPathException wrong) {
            throw new BadInput(name + " is no name of a file");
        }
    }

    long whole(String name, long otherwise, long min, long max) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text.replace("_", ""));
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new BadInput(name + " is a whole number, not \"" + text + "\"");
        }
        throw new BadInput(name + " is a whole number from " + min + " to " + max + ", not " + text);
    }

    /** A number above 0 and below 1. */
    double probability(String name, double otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && number < 1) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new BadInput(name + " is a number such as .95, not \"" + text + "\"");
        }
        throw new BadInput(name + " is a probability above 0 and below 1, not " + text);
    }

    private static String hint(String word, Set<String> valued, Set<String> flags) {
        return Stream.concat(valued.stream(), flags.stream())
                .filter(known -> slips(word, known) <= SLIPS_MAX)
                .min(Comparator.comparingInt((String known) -> slips(word, known))
                        .thenComparing(known -> known))
                .map(known -> "; did you mean " + known + "?")
                .orElse("");
    }

    private static int slips(String one, String other) {
        return Edits.distance(one.toCharArray(), other.toCharArray(), SLIPS_MAX);
    }
}
