package org.jatigi.commandline.linkage;

import java.util.List;
import java.util.Locale;
import org.jatigi.matching.name.NameForm;

/**
 * Which words of a name a field takes: where given name and surname stand in one column, they tell more one by one. Titles and particles are no words (El Hadj, ag);
 * a single word is the first.
 */
enum NameWords {
    ALL,
    FIRST,
    MIDDLE,
    LAST;

    /** As schema files call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** These words of a value; the value itself where it is all of them. */
    CharSequence of(CharSequence value) {
        if (this == ALL) {
            return value;
        }
        List<String> words = words(value);
        int last = words.size() - 1;
        return switch (this) {
            case ALL -> value;
            case FIRST -> words.isEmpty() ? "" : words.getFirst();
            case MIDDLE -> last < 2 ? "" : String.join(" ", words.subList(1, last));
            case LAST -> last < 1 ? "" : words.getLast();
        };
    }

    static List<String> words(CharSequence value) {
        return NameForm.tokens(NameForm.of(value.toString()));
    }
}
