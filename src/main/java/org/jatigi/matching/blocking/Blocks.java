package org.jatigi.matching.blocking;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.record.ScatteredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of one rule: runs of records that share a key, cut into tasks of about as many pairs each.
 *
 * <p>A block of more than {@link Parameters#BLOCK_MAX} records was split by {@link BlockSplitter}; what even that could not split is compared
 * in a window, and the pairs left out are counted.
 */
public final class Blocks {

    /** Low bits of an entry that hold the record: 134 million records. The others sort by key. */
    private static final int RECORD_BITS = 27;

    private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;

    /** Records that a visitor is told of ahead: what is read of so many fits the second cache of a core. */
    private static final int ANNOUNCED = 1_000;

    private final Register register;
    private final boolean acrossSources;
    private final int[] records;
    private final IntArrayList from = new IntArrayList();
    private final IntArrayList to = new IntArrayList();
    private final IntArrayList windows = new IntArrayList();
    private final IntArrayList taskFirst = new IntArrayList();
    private final IntArrayList taskRow = new IntArrayList();
    private long pairs;
    private long omitted;

    private Blocks(Register register, boolean acrossSources, int[] records) {
        this.register = register;
        this.acrossSources = acrossSources;
        this.records = records;
    }

    /**
     * The blocks of records with equal keys.
     *
     * @param keys one for each record, 0 for none; they are sorted where they lie and of no use afterwards
     * @param acrossSources whether only records of different sources make a pair
     */
    public static Blocks of(Register register, long[] keys, boolean acrossSources, BlockSplitter splitter) {
        return build(register, keys, new long[keys.length], acrossSources, splitter);
    }

    /** The same with no block split: for drawing pairs from. */
    public static Blocks whole(Register register, long[] keys, boolean acrossSources) {
        return build(register, keys, new long[keys.length], acrossSources, null);
    }

    /** The same; {@code spare} is room to sort the keys in. */
    static Blocks build(
            Register register, long[] keys, long[] spare, boolean acrossSources, @Nullable BlockSplitter splitter) {
        int blocked = order(keys, spare);
        int[] records = new int[blocked];
        for (int at = 0; at < blocked; at++) {
            records[at] = (int) (keys[at] & RECORD_MASK);
        }
        Blocks blocks = new Blocks(register, acrossSources, records);
        int start = 0;
        for (int at = 1; at <= blocked; at++) {
            if (at == blocked || keys[at] >>> RECORD_BITS != keys[start] >>> RECORD_BITS) {
                blocks.take(start, at, splitter);
                start = at;
            }
        }
        blocks.deal();
        return blocks;
    }

    /** How many pairs these blocks make, those within one source among them. */
    public static long pairs(long[] keys) {
        long[] order = keys.clone();
        int blocked = order(order, new long[keys.length]);
        long pairs = 0;
        int start = 0;
        for (int at = 1; at <= blocked; at++) {
            if (at == blocked || order[at] >>> RECORD_BITS != order[start] >>> RECORD_BITS) {
                int size = at - start;
                pairs += (long) size * (size - 1) / 2;
                start = at;
            }
        }
        return pairs;
    }

    /** How many pairs are shown to visitors of all tasks, before those of one source are passed over. */
    public long pairs() {
        return pairs;
    }

    /** How many pairs share a key and are not shown, because a block was split or compared in a window. */
    public long omitted() {
        return omitted;
    }

    public int tasks() {
        return taskFirst.size() - 1;
    }

    /** Shows the visitor the pairs of a task. */
    public void visit(int task, PairVisitor visitor) {
        visitRows(task, (one, others, first, end) -> {
            for (int at = first; at < end; at++) {
                visitor.visit(one, others[at]);
            }
        });
    }

    /** Shows the visitor the pairs of a task, those of one record together. */
    public void visitRows(int task, RowVisitor visitor) {
        int last = taskFirst.getInt(task + 1);
        int lastRow = taskRow.getInt(task + 1);
        int row = taskRow.getInt(task);
        int announced = 0;
        for (int block = taskFirst.getInt(task); block < last || (block == last && lastRow > 0); block++) {
            int start = from.getInt(block);
            int end = to.getInt(block);
            if (end > announced) {
                announced = Math.min(records.length, Math.max(end, start + ANNOUNCED));
                visitor.soon(records, start, announced);
            }
            int stop = block == last ? start + lastRow : end;
            visit(start + row, stop, end, windows.getInt(block), visitor);
            row = 0;
        }
    }

    /**
     * Numbers the blocks of which all pairs are shown, from 1 on, and gives each of their records the number.
     *
     * @param numbers of records, that of a record at {@code record * stride + offset}
     */
    void number(int[] numbers, int stride, int offset) {
        for (int block = 0; block < from.size(); block++) {
            boolean whole = windows.getInt(block) == Integer.MAX_VALUE;
            for (int at = from.getInt(block); whole && at < to.getInt(block); at++) {
                numbers[records[at] * stride + offset] = block + 1;
            }
        }
    }

    /**
     * Shows the visitor pairs drawn at random from whole blocks, each pair as likely as any other, the same ones for the same seed.
     *
     * @param draws how many; pairs of one source are passed over where they do not count
     */
    public void draw(int draws, long seed, PairVisitor visitor) {
        long[] before = new long[from.size() + 1];
        for (int block = 0; block < from.size(); block++) {
            before[block + 1] = before[block] + pairs(to.getInt(block) - from.getInt(block), windows.getInt(block));
        }
        SplittableRandom random = new SplittableRandom(seed);
        for (int drawn = 0; drawn < draws; drawn++) {
            int found = Arrays.binarySearch(before, random.nextLong(pairs));
            int block = found >= 0 ? lastAt(before, found) : -found - 2;
            int size = to.getInt(block) - from.getInt(block);
            int one = records[from.getInt(block) + random.nextInt(size)];
            int other = records[from.getInt(block) + random.nextInt(size)];
            if (one != other && (!acrossSources || register.source(one) != register.source(other))) {
                visitor.visit(one, other);
            }
        }
    }

    /** The last of the places that hold the same number: blocks of no pairs lie before it. */
    private static int lastAt(long[] before, int found) {
        int last = found;
        while (last + 1 < before.length && before[last + 1] == before[found]) {
            last++;
        }
        return last;
    }

    private void visit(int start, int stop, int end, int window, RowVisitor visitor) {
        int[] ofOthers = acrossSources ? new int[end - start] : records;
        for (int at = start; at < stop; at++) {
            int last = (int) Math.min(end, (long) at + 1 + window);
            if (!acrossSources) {
                visitor.visit(records[at], records, at + 1, last);
                continue;
            }
            int others = 0;
            for (int next = at + 1; next < last; next++) {
                if (register.source(records[at]) != register.source(records[next])) {
                    ofOthers[others++] = records[next];
                }
            }
            visitor.visit(records[at], ofOthers, 0, others);
        }
    }

    private void take(int start, int end, @Nullable BlockSplitter splitter) {
        int size = end - start;
        if (size == 1) {
            return;
        }
        if (splitter == null || size <= Parameters.BLOCK_MAX) {
            add(start, end, Integer.MAX_VALUE);
            return;
        }
        long before = pairs;
        splitter.split(records, start, end, this::add);
        omitted += (long) size * (size - 1) / 2 - (pairs - before);
    }

    private void add(int start, int end, int window) {
        from.add(start);
        to.add(end);
        windows.add(window);
        pairs += pairs(end - start, window);
    }

    private static long pairs(long size, long window) {
        long reach = Math.min(window, size - 1);
        return reach * (size - reach - 1) + reach * (reach + 1) / 2;
    }

    /** Cuts the blocks into tasks: a task begins at a row of a block and ends where the next begins. */
    private void deal() {
        taskFirst.add(0);
        taskRow.add(0);
        long inTask = 0;
        for (int block = 0; block < from.size(); block++) {
            int size = to.getInt(block) - from.getInt(block);
            for (int row = 0; row < size - 1; row++) {
                inTask += Math.min(size - 1 - row, windows.getInt(block));
                if (inTask >= Parameters.TASK_PAIRS) {
                    taskFirst.add(block);
                    taskRow.add(row + 1);
                    inTask = 0;
                }
            }
        }
        if (inTask > 0) {
            taskFirst.add(from.size());
            taskRow.add(0);
        }
    }

    /** Puts the records that have a key in its order: each with the upper bits of the key, in place of the keys. Returns how many they are. */
    private static int order(long[] keys, long[] spare) {
        if (keys.length > RECORD_MASK) {
            throw new IllegalArgumentException("a run takes at most " + RECORD_MASK + " records, not " + keys.length);
        }
        int blocked = 0;
        for (int record = 0; record < keys.length; record++) {
            if (keys[record] != 0) {
                keys[blocked++] = (keys[record] & ~RECORD_MASK) | record;
            }
        }
        ScatteredNumbers.sort(keys, blocked, spare);
        return blocked;
    }
}
