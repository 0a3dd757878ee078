package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.JaroWinkler;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/**
 * Compares places: p-codes by the places they lie in, paths step by step, names by likeness.
 *
 * <p>A p-code of Mali begins with that of its cercle (six characters) and of its region (four).
 */
final class PlaceComparison extends Comparison {

    private static final int REGION_LENGTH = 4;
    private static final int CERCLE_LENGTH = 6;
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
        regions[code] = within(value, 1, REGION_LENGTH);
        cercles[code] = within(value, 2, CERCLE_LENGTH);
    }

    @Override
    int level(int one, int other) {
        if (cercles[one] != 0 && cercles[one] == cercles[other]) {
            return 3;
        }
        if (regions[one] != 0 && regions[other] != 0) {
            return regions[one] == regions[other] ? 2 : 1;
        }
        return JaroWinkler.similarity(names[one], names[other]) >= CLOSE_MIN ? 4 : 1;
    }

    /** A number for the place so many steps down that a value lies in, 0 where that is not known. */
    private static long within(String value, int steps, int codeLength) {
        if (isPcode(value)) {
            return value.length() < codeLength ? 0 : Dictionary.hash(value.substring(0, codeLength)) | 1;
        }
        int end = -1;
        for (int step = 0; step < steps; step++) {
            end = value.indexOf('/', end + 1);
            if (end < 0) {
                return steps == 1 || step < steps - 1 || value.indexOf('/') < 0 ? 0 : Dictionary.hash(value) | 1;
            }
        }
        return Dictionary.hash(value.substring(0, end)) | 1;
    }

    private static boolean isPcode(String value) {
        if (value.length() < REGION_LENGTH
                || !Character.isLetter(value.charAt(0))
                || !Character.isLetter(value.charAt(1))) {
            return false;
        }
        for (int i = 2; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
