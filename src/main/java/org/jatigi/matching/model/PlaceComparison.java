package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.JaroWinkler;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.PlacePath;

/** Compares places: by the places they lie in (see {@link PlacePath}), names by likeness. */
final class PlaceComparison extends Comparison {

    private static final int REGION = 1;
    private static final int CERCLE = 2;
    private static final double CLOSE_MIN = .9;

    private char[][] names = {{}};
    private long[] regions = {0};
    private long[] cercles = {0};

    PlaceComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        names = Arrays.copyOf(names, size);
        regions = Arrays.copyOf(regions, size);
        cercles = Arrays.copyOf(cercles, size);
    }

    @Override
    void keep(int code, String value) {
        names[code] = value.toCharArray();
        regions[code] = within(value, REGION);
        cercles[code] = within(value, CERCLE);
    }

    @Override
    int level(int one, int other) {
        int level = levelAtSight(one, other);
        if (level != UNKNOWN) {
            return level;
        }
        return JaroWinkler.similarity(names[one], names[other]) >= CLOSE_MIN ? 4 : 1;
    }

    @Override
    Sight sight() {
        return Sight.MOSTLY;
    }

    @Override
    int levelAtSight(int one, int other) {
        if (cercles[one] != 0 && cercles[one] == cercles[other]) {
            return 3;
        }
        if (regions[one] != 0 && regions[other] != 0) {
            return regions[one] == regions[other] ? 2 : 1;
        }
        return UNKNOWN;
    }

    private static long within(String value, int steps) {
        String place = PlacePath.within(value, steps);
        return place.isEmpty() ? 0 : Dictionary.hash(place) | 1;
    }
}
