package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.JaroWinkler;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares other words by likeness. */
final class TextComparison extends Comparison {

    private static final double CLOSE_MIN = .9;
    private static final double FAR_OFF_MIN = .75;

    private char[][] texts = {{}};
    private long[] letters = {0};

    TextComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        texts = Arrays.copyOf(texts, size);
        letters = Arrays.copyOf(letters, size);
    }

    @Override
    void keep(int code, String value) {
        texts[code] = value.toCharArray();
        letters[code] = JaroWinkler.letters(texts[code]);
    }

    @Override
    int level(int one, int other) {
        if (JaroWinkler.atMost(texts[one], letters[one], texts[other], letters[other]) < FAR_OFF_MIN) {
            return 1;
        }
        double similarity = JaroWinkler.similarity(texts[one], texts[other]);
        if (similarity >= CLOSE_MIN) {
            return 3;
        }
        return similarity >= FAR_OFF_MIN ? 2 : 1;
    }
}
