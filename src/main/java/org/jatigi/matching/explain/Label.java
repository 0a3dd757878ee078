package org.jatigi.matching.explain;

/**
 * Words in both languages. Where they are said of a field, {@code %s} stands for its name; they are chosen so that the gender and number of the
 * name do not matter.
 */
public record Label(String english, String french) {

    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case FRENCH -> french;
        };
    }

    /** The words about this field. */
    public String of(String field, Language language) {
        return in(language).replace("%s", field);
    }
}
