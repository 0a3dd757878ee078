package org.jatigi.matching.evaluate;

import it.unimi.dsi.fastutil.longs.LongArrays;

/** Labels of records as codes 0, 1, 2, ... in ascending order of label, with how many records have each. */
final class Labels {

    private final int[] codes;
    private final int[] sizes;
    private int count;

    private Labels(long[] labels) {
        long[] records = new long[labels.length];
        for (int record = 0; record < labels.length; record++) {
            records[record] = record;
        }
        codes = new int[labels.length];
        sizes = new int[labels.length];
        LongArrays.quickSort(labels, records);
        for (int place = 0; place < labels.length; place++) {
            if (place > 0 && labels[place] != labels[place - 1]) {
                count++;
            }
            codes[(int) records[place]] = count;
            sizes[count]++;
        }
        count += labels.length == 0 ? 0 : 1;
    }

    static Labels of(int[] labels) {
        return of(labels, new int[labels.length]);
    }

    /** Labels made of two: equal when both are. */
    static Labels of(int[] labels, int[] more) {
        if (labels.length != more.length) {
            throw new IllegalArgumentException("labels of " + labels.length + " records and of " + more.length);
        }
        long[] both = new long[labels.length];
        for (int record = 0; record < both.length; record++) {
            both[record] = (long) labels[record] << Integer.SIZE | (more[record] & 0xFFFFFFFFL);
        }
        return new Labels(both);
    }

    static int[] eachItsOwn(int records) {
        int[] labels = new int[records];
        for (int record = 0; record < records; record++) {
            labels[record] = record;
        }
        return labels;
    }

    int count() {
        return count;
    }

    /** How many labels have {@code sizeMin} records or more. */
    int count(int sizeMin) {
        int found = 0;
        for (int code = 0; code < count; code++) {
            found += sizes[code] >= sizeMin ? 1 : 0;
        }
        return found;
    }

    int[] codes() {
        return codes;
    }

    int code(int record) {
        return codes[record];
    }

    /** How many records have the label of {@code record}. */
    int size(int record) {
        return sizes[codes[record]];
    }

    /** How many pairs of records have equal labels. */
    long pairs() {
        long pairs = 0;
        for (int code = 0; code < count; code++) {
            pairs += (long) sizes[code] * (sizes[code] - 1) / 2;
        }
        return pairs;
    }
}
