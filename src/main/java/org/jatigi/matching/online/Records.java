package org.jatigi.matching.online;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The records of an index, each in a slot that another may have after it went. */
final class Records {

    static final int NONE = -1;

    private static final int ROOM = 64;

    private final int width;
    private final List<String> sourceNames = new ArrayList<>();
    private final Object2IntOpenHashMap<String> sourceNumbers = new Object2IntOpenHashMap<>();
    private final List<Object2IntOpenHashMap<String>> slotsById = new ArrayList<>();
    private final IntArrayList free = new IntArrayList();
    private int[] codes;
    private String[] ids = new String[ROOM];
    private int[] sources = new int[ROOM];
    private long[] rosters = new long[ROOM];
    private long[] contents = new long[ROOM];
    private int next;

    Records(int width) {
        this.width = width;
        this.codes = new int[ROOM * width];
        this.sourceNumbers.defaultReturnValue(NONE);
    }

    /** The slot of a record, {@link #NONE} where it is not here. */
    int find(String source, String id) {
        int number = sourceNumbers.getInt(source);
        return number == NONE ? NONE : slotsById.get(number).getInt(id);
    }

    int add(int source, String id, long roster, long content, int[] ofRecord) {
        int slot = free.isEmpty() ? next++ : free.popInt();
        if (slot == ids.length) {
            makeRoom(slot + 1 + slot / 2);
        }
        ids[slot] = id;
        sources[slot] = source;
        rosters[slot] = roster;
        contents[slot] = content;
        System.arraycopy(ofRecord, 0, codes, row(slot), width);
        slotsById.get(source).put(id, slot);
        return slot;
    }

    void remove(int slot) {
        slotsById.get(sources[slot]).removeInt(ids[slot]);
        ids[slot] = "";
        rosters[slot] = 0;
        contents[slot] = 0;
        Arrays.fill(codes, row(slot), row(slot) + width, 0);
        free.add(slot);
    }

    /** The number of a source, {@link #NONE} where it has none yet. */
    int findSource(String name) {
        return sourceNumbers.getInt(name);
    }

    /** The number of a source, which is given one where it has none. */
    int source(String name) {
        int known = sourceNumbers.getInt(name);
        if (known != NONE) {
            return known;
        }
        Object2IntOpenHashMap<String> slots = new Object2IntOpenHashMap<>();
        slots.defaultReturnValue(NONE);
        slotsById.add(slots);
        sourceNames.add(name);
        sourceNumbers.put(name, sourceNames.size() - 1);
        return sourceNames.size() - 1;
    }

    /** These records as they are now, to be read only and not to be found by id. */
    Records copy() {
        Records copy = new Records(width);
        copy.codes = Arrays.copyOf(codes, next * width);
        copy.ids = Arrays.copyOf(ids, next);
        copy.sources = Arrays.copyOf(sources, next);
        copy.rosters = Arrays.copyOf(rosters, next);
        copy.contents = Arrays.copyOf(contents, next);
        copy.sourceNames.addAll(sourceNames);
        copy.next = next;
        return copy;
    }

    /** The slots that have a record. */
    int[] slots() {
        IntArrayList slots = new IntArrayList(next);
        for (int slot = 0; slot < next; slot++) {
            if (!ids[slot].isEmpty()) {
                slots.add(slot);
            }
        }
        return slots.toIntArray();
    }

    int size() {
        return next - free.size();
    }

    List<String> sourceNames() {
        return sourceNames;
    }

    /** All codes, slot by slot. */
    int[] codes() {
        return codes;
    }

    int row(int slot) {
        return slot * width;
    }

    String id(int slot) {
        return ids[slot];
    }

    int source(int slot) {
        return sources[slot];
    }

    /** What stands for the household roster of a record, 0 where none is known. */
    long roster(int slot) {
        return rosters[slot];
    }

    /** What blocks that nothing splits are ordered by. */
    long content(int slot) {
        return contents[slot];
    }

    /** The order of a record and another by content, id and source: it does not depend on which of them came first. */
    int compare(int slot, long content, String id, String source) {
        int byContent = Long.compare(contents[slot], content);
        return byContent != 0 ? byContent : compareNames(slot, id, source);
    }

    int compareNames(int slot, String id, String source) {
        int byId = ids[slot].compareTo(id);
        return byId != 0 ? byId : sourceNames.get(sources[slot]).compareTo(source);
    }

    int compare(int slot, int other) {
        return compare(slot, contents[other], ids[other], sourceNames.get(sources[other]));
    }

    private void makeRoom(int slots) {
        if ((long) slots * width > Integer.MAX_VALUE - 8) {
            throw new IllegalStateException(
                    "an index takes at most " + (Integer.MAX_VALUE - 8) / width + " records of " + width + " fields");
        }
        codes = Arrays.copyOf(codes, slots * width);
        ids = Arrays.copyOf(ids, slots);
        sources = Arrays.copyOf(sources, slots);
        rosters = Arrays.copyOf(rosters, slots);
        contents = Arrays.copyOf(contents, slots);
    }
}
