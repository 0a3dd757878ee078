package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.NormalForm;

/** The words of a value as they are compared: in lower case, without marks; what stands between letters and digits parts them. */
final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}']+");

    private Words() {}

    static List<String> of(String value) {
        return BETWEEN.splitAsStream(NormalForm.of(Kind.TEXT, value))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A cell without blanks around it: itself where there are none. */
    static CharSequence stripped(CharSequence cell) {
        int end = cell.length();
        boolean blanks =
                end > 0 && (Character.isWhitespace(cell.charAt(0)) || Character.isWhitespace(cell.charAt(end - 1)));
        return blanks ? cell.toString().strip() : cell;
    }

    /** Words less those of other values, each as often as it stands there. */
    static List<String> without(List<String> words, List<String> others) {
        List<String> left = new ArrayList<>(words);
        others.forEach(left::remove);
        return left;
    }
}
