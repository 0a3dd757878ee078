package org.jatigi.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns that a target looks for, and the words its headers are made of.
 *
 * <p>A header is compared as a set of words: case, accents, punctuation and order do not count, {@code noise} is left out, and
 * {@code synonyms} fold the words of all languages into one ("ménages", "households" and "HH" into {@code hh}). Synonyms of several words
 * are folded first, the longest before the shorter.
 *
 * @param columns what is looked for, in the order in which a header goes to the first that claims it
 * @param synonyms a word or a few, as typed in headers, to the one word that stands for all of them
 * @param noise words that say nothing
 */
public record Layout(List<Column> columns, Map<String, String> synonyms, Set<String> noise) {

    public Layout {
        columns = List.copyOf(columns);
        synonyms = new LinkedHashMap<>(synonyms);
        noise = Set.copyOf(noise);
    }

    /** A layout that knows its headers by name only. */
    public static Layout of(Column... columns) {
        return new Layout(List.of(columns), Map.of(), Set.of());
    }

    /**
     * A column of a file.
     *
     * @param name what the target calls it
     * @param isRequired whether a file without it makes no sense
     * @param headers the headers it goes by, in any language, and HXL tags, which begin with {@code #}
     */
    public record Column(String name, boolean isRequired, List<String> headers) {

        public Column {
            headers = List.copyOf(headers);
        }

        public static Column required(String name, String... headers) {
            return new Column(name, true, List.of(headers));
        }

        public static Column optional(String name, String... headers) {
            return new Column(name, false, List.of(headers));
        }
    }
}
