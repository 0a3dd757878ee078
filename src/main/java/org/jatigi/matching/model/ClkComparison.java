package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.clk.ClkFilter;
import org.jatigi.matching.clk.ClkLevels;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares encoded values by their bits; see {@link ClkLevels}. */
final class ClkComparison extends Comparison {

    private ClkFilter[] filters = {ClkFilter.NONE};

    ClkComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        filters = Arrays.copyOf(filters, size);
    }

    @Override
    void keep(int code, String value) {
        filters[code] = ClkFilter.read(value);
    }

    @Override
    int level(int one, int other) {
        return ClkLevels.level(field().kind(), filters[one], filters[other]);
    }

    @Override
    boolean isCostly() {
        return false;
    }
}
