package org.jatigi.matching.blocking;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Register;

/**
 * Splits blocks that are too large by further parts, one after the other, until they are small enough.
 *
 * <p>Records that lack a part stay together. What no part can split is ordered by its whole content and compared in a window, so that equal
 * records are still neighbours. Nothing is dropped in silence: {@link Blocks#omitted()} counts the pairs that are not compared.
 */
public final class BlockSplitter {

    private final Register register;
    private final List<IntToLongFunction> further;

    /** One that splits by these parts, in this order. */
    public BlockSplitter(BlockKeys keys, Register register, List<Part> further) {
        this.register = register;
        this.further = further.stream().map(keys::of).toList();
    }

    /** Takes a run of records as a block. */
    @FunctionalInterface
    interface BlockTaker {
        void take(int start, int end, int window);
    }

    void split(int[] records, int start, int end, BlockTaker taker) {
        split(records, start, end, 0, taker);
    }

    private void split(int[] records, int start, int end, int part, BlockTaker taker) {
        if (end - start < 2) {
            return;
        }
        if (end - start <= Parameters.BLOCK_MAX) {
            taker.take(start, end, Integer.MAX_VALUE);
            return;
        }
        long[] keys = new long[end - start];
        boolean last = part == further.size();
        for (int at = start; at < end; at++) {
            keys[at - start] = last ? content(records[at]) : further.get(part).applyAsLong(records[at]);
        }
        arrange(records, start, keys);
        if (last) {
            taker.take(start, end, Parameters.WINDOW);
            return;
        }
        int from = 0;
        for (int at = 1; at <= keys.length; at++) {
            if (at == keys.length || keys[at] != keys[from]) {
                split(records, start + from, start + at, part + 1, taker);
                from = at;
            }
        }
    }

    /** Sorts the records of a run by their keys, and the keys with them; equal keys by record. */
    private static void arrange(int[] records, int start, long[] keys) {
        int[] order = new int[keys.length];
        for (int at = 0; at < order.length; at++) {
            order[at] = at;
        }
        IntArrays.quickSort(order, (one, other) -> {
            int byKey = Long.compare(keys[one], keys[other]);
            return byKey != 0 ? byKey : Integer.compare(records[start + one], records[start + other]);
        });
        long[] sortedKeys = new long[keys.length];
        int[] sortedRecords = new int[keys.length];
        for (int at = 0; at < order.length; at++) {
            sortedKeys[at] = keys[order[at]];
            sortedRecords[at] = records[start + order[at]];
        }
        System.arraycopy(sortedKeys, 0, keys, 0, keys.length);
        System.arraycopy(sortedRecords, 0, records, start, keys.length);
    }

    private long content(int record) {
        long hash = 0;
        for (int field = 0; field < register.fields().size(); field++) {
            hash = content(hash, register.value(record, field));
        }
        return hash;
    }

    /** A number for the values of a record up to this one, by that of those before it. */
    static long content(long before, String value) {
        return Dictionary.mix(before * 31 + Dictionary.hash(value));
    }
}
