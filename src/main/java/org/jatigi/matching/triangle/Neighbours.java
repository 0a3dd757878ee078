package org.jatigi.matching.triangle;

import org.jatigi.matching.record.Pairs;

/** For each record, the pairs that it is in, in the order of the other record: places {@code from(record)} to {@code end(record)}. */
final class Neighbours {

    private final int[] from;
    private final int[] record;
    private final int[] pair;

    /**
     * Of the pairs that weigh so much.
     *
     * @param pairs in the order of their records, each once
     */
    Neighbours(Pairs pairs, int records, float weightMin) {
        from = new int[records + 1];
        for (int number = 0; number < pairs.size(); number++) {
            if (pairs.weight(number) >= weightMin) {
                from[pairs.left(number) + 1]++;
                from[pairs.right(number) + 1]++;
            }
        }
        for (int place = 0; place < records; place++) {
            from[place + 1] += from[place];
        }
        record = new int[from[records]];
        pair = new int[from[records]];
        int[] next = from.clone();
        // smaller neighbours first: a record's pairs as the larger one are those with smaller neighbours, in their
        // order
        for (int number = 0; number < pairs.size(); number++) {
            if (pairs.weight(number) >= weightMin) {
                put(next[pairs.right(number)]++, pairs.left(number), number);
            }
        }
        for (int number = 0; number < pairs.size(); number++) {
            if (pairs.weight(number) >= weightMin) {
                put(next[pairs.left(number)]++, pairs.right(number), number);
            }
        }
    }

    /** Whether a third record is in a pair with each of the two. */
    boolean haveOneInCommon(int one, int other) {
        int place = from(one);
        int otherPlace = from(other);
        while (place < end(one) && otherPlace < end(other)) {
            int apart = Integer.compare(record[place], record[otherPlace]);
            if (apart == 0) {
                return true;
            }
            place += apart < 0 ? 1 : 0;
            otherPlace += apart > 0 ? 1 : 0;
        }
        return false;
    }

    int from(int one) {
        return from[one];
    }

    int end(int one) {
        return from[one + 1];
    }

    /** How many pairs {@code one} is in. */
    int degree(int one) {
        return from[one + 1] - from[one];
    }

    /** The other record at a place. */
    int record(int place) {
        return record[place];
    }

    /** The number of the pair at a place. */
    int pair(int place) {
        return pair[place];
    }

    private void put(int place, int other, int number) {
        record[place] = other;
        pair[place] = number;
    }
}
