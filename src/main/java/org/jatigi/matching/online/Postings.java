package org.jatigi.matching.online;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * For each key the slots of the records that have it, in the order of {@link Records#compare(int, int)}.
 *
 * <p>Most keys have one record only: its slot stands in the table itself. A list is one array whose first number is its length.
 */
final class Postings {

    private static final int ABSENT = Integer.MIN_VALUE;
    private static final int[] NOBODY = {0};

    private final Records records;
    private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    private final IntArrayList freeLists = new IntArrayList();
    private int[][] lists = new int[16][];
    private int next;

    Postings(Records records) {
        this.records = records;
        places.defaultReturnValue(ABSENT);
    }

    /** How many records have this key. */
    int size(long key) {
        int place = places.get(key);
        if (place == ABSENT) {
            return 0;
        }
        return place >= 0 ? 1 : lists[~place][0];
    }

    /** The length, then the slots of the records that have this key. Not to be changed, and void after the next change. */
    int[] list(long key) {
        int place = places.get(key);
        if (place == ABSENT) {
            return NOBODY;
        }
        return place >= 0 ? new int[] {1, place} : lists[~place];
    }

    /** Adds a record; returns how many have the key now. */
    int add(long key, int slot) {
        int place = places.get(key);
        if (place == ABSENT) {
            places.put(key, slot);
            return 1;
        }
        if (place >= 0) {
            boolean before = records.compare(place, slot) < 0;
            places.put(key, ~newList(before ? place : slot, before ? slot : place));
            return 2;
        }
        int[] list = lists[~place];
        int size = list[0];
        if (size + 1 == list.length) {
            list = Arrays.copyOf(list, size + 2 + size / 2);
            lists[~place] = list;
        }
        int at = 1 + position(list, slot);
        System.arraycopy(list, at, list, at + 1, size + 1 - at);
        list[at] = slot;
        list[0] = size + 1;
        return size + 1;
    }

    /** Takes out a record that is in. */
    void remove(long key, int slot) {
        int place = places.get(key);
        if (place >= 0) {
            places.remove(key);
            return;
        }
        int[] list = lists[~place];
        int size = list[0];
        int at = 1 + position(list, slot);
        if (size == 2) {
            places.put(key, list[3 - at]);
            lists[~place] = NOBODY;
            freeLists.add(~place);
            return;
        }
        System.arraycopy(list, at + 1, list, at, size - at);
        list[0] = size - 1;
        if (list.length > 8 && size < list.length / 3) {
            lists[~place] = Arrays.copyOf(list, size);
        }
    }

    /** How many of a list stand before this record. */
    private int position(int[] list, int slot) {
        int low = 1;
        int high = list[0];
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (list[middle] != slot && records.compare(list[middle], slot) < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return low - 1;
    }

    private int newList(int first, int second) {
        int number = freeLists.isEmpty() ? next++ : freeLists.popInt();
        if (number == lists.length) {
            lists = Arrays.copyOf(lists, number + 1 + number / 2);
        }
        lists[number] = new int[] {2, first, second, 0};
        return number;
    }
}
