package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.clk.ClkFilter;
import org.jatigi.matching.clk.ClkLevels;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;

/** Compares encoded names by their bits; see {@link ClkLevels}. */
final class ClkNameComparison extends NameComparison {

    /** The number of the level {@link Level#CLOSE}. */
    private static final int CLOSE = 4;

    private ClkFilter[] filters = {ClkFilter.NONE};

    ClkNameComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        filters = Arrays.copyOf(filters, size);
        keys = Arrays.copyOf(keys, size);
    }

    @Override
    void keep(int code, String value) {
        filters[code] = ClkFilter.read(value);
        keys[code] = ClkLevels.nameKey(filters[code]);
    }

    @Override
    int level(int one, int other) {
        return ClkLevels.level(Kind.NAME, filters[one], filters[other]);
    }

    @Override
    boolean isPerhapsClose(int code, NameComparison other, int otherCode) {
        return other instanceof ClkNameComparison;
    }

    @Override
    boolean isClose(int code, NameComparison other, int otherCode) {
        return other instanceof ClkNameComparison there
                && ClkLevels.level(Kind.NAME, filters[code], there.filters[otherCode]) >= CLOSE;
    }

    @Override
    boolean isCostly() {
        return false;
    }
}
