package org.jatigi.vocabulary;

/** A sentence for people, in French and in English. French is what they get who did not choose. */
public record Text(String fr, String en) {

    public String in(Language language) {
        return switch (language) {
            case FR -> fr;
            case EN -> en;
        };
    }
}
