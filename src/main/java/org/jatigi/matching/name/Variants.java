package org.jatigi.matching.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which names are forms of one and the same name: Mahamadou and Mamady are a Mohamed, Awa is a Hawa.
 *
 * <p>Such forms are words of their own that no rule of spelling leads to. They are listed in {@code variants.txt}, one name a line, its
 * head first. A form that stands for two names is in neither.
 */
public final class Variants {

    private static final List<List<String>> GROUPS = read();
    private static final Map<String, String> HEADS = heads();

    private Variants() {}

    /** The head of the name of which a token in normal form is a variant, or the token itself. */
    public static String form(String normalToken) {
        return HEADS.getOrDefault(normalToken, normalToken);
    }

    /** Every name with its forms, the head first. */
    public static List<List<String>> groups() {
        return GROUPS;
    }

    private static Map<String, String> heads() {
        Map<String, String> heads = new HashMap<>();
        for (List<String> group : GROUPS) {
            for (String form : group) {
                heads.put(form, group.getFirst());
            }
        }
        return heads;
    }

    private static List<List<String>> read() {
        try (InputStream in = Objects.requireNonNull(
                Variants.class.getResourceAsStream("variants.txt"), "variants.txt is not there")) {
            List<List<String>> groups = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    groups.add(NameForm.words(line));
                }
            }
            return List.copyOf(groups);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
