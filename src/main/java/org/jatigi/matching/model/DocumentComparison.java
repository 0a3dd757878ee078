package org.jatigi.matching.model;

import java.util.Arrays;
import org.jatigi.matching.name.Edits;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares documents: a number alone identifies nobody, only together with the type of the document. */
final class DocumentComparison extends Comparison {

    private char[][] numbers = {{}};
    private long[] types = {0};

    DocumentComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {
        numbers = Arrays.copyOf(numbers, size);
        types = Arrays.copyOf(types, size);
    }

    @Override
    void keep(int code, String value) {
        int colon = value.indexOf(':');
        numbers[code] = value.substring(colon + 1).toCharArray();
        types[code] = Dictionary.hash(value.substring(0, colon));
    }

    @Override
    String nothing() {
        return ":";
    }

    @Override
    int level(int one, int other) {
        int slips = Edits.distance(numbers[one], numbers[other], 1);
        if (types[one] != types[other]) {
            return slips == 0 ? 3 : 1;
        }
        return slips <= 1 ? 2 : 1;
    }
}
