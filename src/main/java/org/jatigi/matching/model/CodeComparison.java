package org.jatigi.matching.model;

import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** Compares values that agree or do not. */
final class CodeComparison extends CheapComparison {

    CodeComparison(Field field, Dictionary dictionary) {
        super(field, dictionary);
    }

    @Override
    void grow(int size) {}

    @Override
    void keep(int code, String value) {}

    @Override
    int level(int one, int other) {
        return 1;
    }
}
