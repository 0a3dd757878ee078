package org.jatigi.exchange;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns headers into sets of words that can be compared, by the synonyms and the noise of a layout. */
final class HeaderWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}%<>]+");
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])");

    /** Attributes of HXL tags that say how a value is written, not what it is. */
    private static final Pattern TAG_STYLE = Pattern.compile("en|fr|v_.*|i_.*|alt.*");

    private final List<Map.Entry<String, String>> phrases;
    private final Map<String, String> words;
    private final Set<String> noise;

    HeaderWords(Layout layout) {
        var plain = layout.synonyms().entrySet().stream()
                .collect(Collectors.toMap(entry -> plain(entry.getKey()), Map.Entry::getValue, (one, other) -> one));
        this.phrases = plain.entrySet().stream()
                .filter(entry -> entry.getKey().contains(" "))
                .sorted(Comparator.comparingInt((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .reversed())
                .toList();
        this.words = plain.entrySet().stream()
                .filter(entry -> !entry.getKey().contains(" "))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.noise = layout.noise().stream().map(HeaderWords::plain).collect(Collectors.toSet());
    }

    /** The words of a header as it is written: first as it stands, then parted at its humps ({@code admin2Pcod}). */
    List<Set<String>> readings(String header) {
        if (isTag(header)) {
            return List.of(tag(header));
        }
        var asWritten = words(plain(header));
        var parted = words(plain(HUMP.matcher(header).replaceAll(" ")));
        return asWritten.equals(parted) ? List.of(asWritten) : List.of(asWritten, parted);
    }

    static boolean isTag(String header) {
        return header.startsWith("#") && header.length() > 1 && Character.isLetter(header.charAt(1));
    }

    private static Set<String> tag(String header) {
        var parts = header.toLowerCase(Locale.ROOT).replace(" ", "").split("\\+", -1);
        return Arrays.stream(parts)
                .filter(part -> !part.isEmpty() && !TAG_STYLE.matcher(part).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> words(String plain) {
        var text = " " + plain + " ";
        for (var phrase : phrases) {
            text = text.replace(" " + phrase.getKey() + " ", " " + phrase.getValue() + " ");
        }
        return Arrays.stream(text.strip().split(" ", -1))
                .filter(word -> !word.isEmpty() && !noise.contains(word))
                .map(word -> words.getOrDefault(word, word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Lower case, without accents and punctuation, words parted by one space. */
    private static String plain(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return NOT_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
