package org.jatigi.local;

import java.util.Locale;

/** A sentence for the person at the terminal, in both languages of the project. */
public record Wording(String english, String french) {

    /** The sentence in the language of this machine: French where that is set, else English. */
    @Override
    public String toString() {
        return Locale.getDefault().getLanguage().equals("fr") ? french : english;
    }
}
