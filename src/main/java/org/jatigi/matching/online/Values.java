package org.jatigi.matching.online;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Arrays;
import org.jatigi.matching.record.Dictionary;

/**
 * The values of one field that records have, each with a code for as long as a record has it.
 *
 * <p>A code that nobody has any more rests until {@link #wake()}: scorers may still remember at which levels its old value agreed.
 */
final class Values {

    private final Object2IntOpenHashMap<String> codes = new Object2IntOpenHashMap<>();
    private final IntArrayList free = new IntArrayList();
    private final IntArrayList resting = new IntArrayList();
    private String[] values;
    private int[] uses;
    private int next;

    /** Codes begin after {@code lent}. */
    Values(int lent) {
        this.next = lent + 1;
        this.values = new String[next];
        this.uses = new int[next];
        Arrays.fill(values, "");
    }

    /** The code of a value, {@link Dictionary#MISSING} where no record has it. */
    int find(String value) {
        return codes.getInt(value);
    }

    /** A code for a value that has none. */
    int give(String value) {
        int code = free.isEmpty() ? next++ : free.popInt();
        if (code == values.length) {
            int room = code + 1 + code / 2;
            values = Arrays.copyOf(values, room);
            uses = Arrays.copyOf(uses, room);
        }
        values[code] = value;
        codes.put(value, code);
        return code;
    }

    /** One record more has this value. */
    void use(int code) {
        uses[code]++;
    }

    /** One record less has this value; true where that was the last and the code is to be cleared. */
    boolean leave(int code) {
        if (--uses[code] > 0) {
            return false;
        }
        codes.removeInt(values[code]);
        values[code] = "";
        resting.add(code);
        return true;
    }

    /** Codes that are not given out before {@link #wake()}. */
    int resting() {
        return resting.size();
    }

    void wake() {
        free.addAll(resting);
        resting.clear();
    }

    String value(int code) {
        return code == Dictionary.MISSING ? "" : values[code];
    }

    /** The values by code, "" where a code has none. */
    String[] copy() {
        return Arrays.copyOf(values, next);
    }
}
