package org.jatigi.vocabulary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that Jatigi speaks to people in. */
public enum Language {
    FR,
    EN;

    /** The first language of an {@code Accept-Language} header that we speak; French where it names none of ours. */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return FR;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> range.getRange().toLowerCase(Locale.ROOT))
                    .filter(range -> range.startsWith("fr") || range.startsWith("en"))
                    .map(range -> range.startsWith("en") ? EN : FR)
                    .findFirst()
                    .orElse(FR);
        } catch (IllegalArgumentException malformed) {
            return FR;
        }
    }
}
