package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares quantities by how far apart they are. */
final class NumberComparison extends CheapComparison {

    private long[] numbers = {0};

    NumberComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        numbers = Arrays.copyOf(numbers, size);
    }

    @Override
    void keep(int code, String value) {
        numbers[code] = Long.parseLong(value);
    }

    @Override
    String nothing() {
        return "0";
    }

    @Override
    int level(int one, int other) {
        long apart = Math.abs(numbers[one] - numbers[other]);
        if (apart <= 2) {
            return 3;
        }
        return apart <= 5 ? 2 : 1;
    }
}
