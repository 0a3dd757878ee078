package org.jatigi.matching.record;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntComparator;
import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.List;

/**
 * The order of records by their ids. Ids of a register mostly begin alike and differ soon after: what follows their common beginning is sorted as a
 * number, and only what is alike there is compared as text. Of a million ids that takes a fifth of the time of comparing texts.
 */
final class IdOrder {

    private final List<String> ids;
    private final int start;

    /** Bits of a letter in the number: 8 where all letters have no more. */
    private final int bits;

    private IdOrder(List<String> ids) {
        this.ids = ids;
        this.start = commonStart(ids);
        this.bits = ids.stream().allMatch(IdOrder::isOfBytes) ? Byte.SIZE : Character.SIZE;
    }

    /**
     * The numbers of the ids in the order of {@link String#compareTo}.
     *
     * @param ofEquals orders the numbers of ids that are equal
     */
    static int[] of(List<String> ids, IntComparator ofEquals) {
        int[] order = new int[ids.size()];
        for (int record = 0; record < order.length; record++) {
            order[record] = record;
        }
        new IdOrder(ids).sort(order, ofEquals);
        return order;
    }

    private void sort(int[] order, IntComparator ofEquals) {
        IntComparator byText = (one, other) -> {
            int byId = ids.get(one).compareTo(ids.get(other));
            return byId != 0 ? byId : ofEquals.compare(one, other);
        };
        long[] number = new long[order.length];
        boolean sorted = true;
        for (int record = 0; record < order.length; record++) {
            number[record] = number(ids.get(record));
            sorted &= record == 0 || byText.compare(record - 1, record) <= 0;
        }
        if (sorted) {
            return;
        }
        LongArrays.radixSortIndirect(order, number, false);
        for (int from = 0; from < order.length; ) {
            int end = from + 1;
            while (end < order.length && number[order[end]] == number[order[from]]) {
                end++;
            }
            if (end - from > 1) {
                IntArrays.quickSort(order, from, end, byText);
            }
            from = end;
        }
    }

    /** The letters after the common beginning, the first highest, turned so that signed numbers are in their order. */
    private long number(String id) {
        long number = 0;
        for (int nth = 0; nth < Long.SIZE / bits; nth++) {
            number = number << bits | (start + nth < id.length() ? id.charAt(start + nth) : 0);
        }
        return number ^ Long.MIN_VALUE;
    }

    private static int commonStart(List<String> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        String first = ids.getFirst();
        int common = first.length();
        for (String id : ids) {
            int at = 0;
            while (at < common && at < id.length() && id.charAt(at) == first.charAt(at)) {
                at++;
            }
            common = at;
        }
        return common;
    }

    private static boolean isOfBytes(String id) {
        for (int at = 0; at < id.length(); at++) {
            if (id.charAt(at) > 0xFF) {
                return false;
            }
        }
        return true;
    }
}
