package org.jatigi.matching.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;

/**
 * What persons decided about pairs of records: must link, must not link. No run overturns it.
 *
 * <p>Decisions spread: if A is B, and B is not C, then A is not C, and the pair A and C is not proposed either. Where decisions contradict
 * each other (A is B, B is C, A is not C), must-not-link wins, because it is the one that cannot harm anybody in silence; the must-link that
 * would have broken it is a {@linkplain #contradictions contradiction} to be looked at. Must-links count in the order of their records,
 * so that the same one loses in every run.
 */
public final class Decided {

    private final long[] together;
    private final long[] apart;
    private final Int2IntOpenHashMap groupOf = new Int2IntOpenHashMap();
    private final Int2ObjectOpenHashMap<IntArrayList> groups = new Int2ObjectOpenHashMap<>();
    private final LongOpenHashSet groupsApart = new LongOpenHashSet();
    private final LongArrayList contradictions = new LongArrayList();

    /**
     * @param mustLink pairs of records as {@link #pair} makes them
     * @param mustNotLink likewise
     */
    public Decided(long[] mustLink, long[] mustNotLink) {
        groupOf.defaultReturnValue(-1);
        together = mustLink.clone();
        Arrays.sort(together);
        apart = bothWays(mustNotLink);
        for (long pair : together) {
            join(one(pair), other(pair), pair);
        }
        for (long pair : apart) {
            groupsApart.add(pair(group(one(pair)), group(other(pair))));
        }
    }

    /** Nothing was decided. */
    public static Decided nothing() {
        return new Decided(new long[0], new long[0]);
    }

    /** A pair of records as one number, the smaller record first. A record makes no pair with itself. */
    public static long pair(int one, int other) {
        if (one == other) {
            throw new IllegalArgumentException("a record makes no pair with itself: " + one);
        }
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    /** The smaller record of a pair. */
    public static int one(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    /** The larger record of a pair. */
    public static int other(long pair) {
        return (int) pair;
    }

    /** Whether persons decided that the two are one person, in so many words or through others. */
    public boolean areOne(int one, int other) {
        return group(one) == group(other);
    }

    /** Whether persons decided that the two are not one person, in so many words or through others. */
    public boolean areTwo(int one, int other) {
        int group = group(one);
        int otherGroup = group(other);
        return group != otherGroup && !groupsApart.isEmpty() && groupsApart.contains(pair(group, otherGroup));
    }

    /** Must-link pairs that were set aside because a must-not-link forbids them, in order. */
    public long[] contradictions() {
        return contradictions.toLongArray();
    }

    /** The must-link pairs, in order. */
    long[] together() {
        return together;
    }

    /** Whether any pair must not be linked. */
    boolean setsApart() {
        return apart.length > 0;
    }

    /** Whether any pair must be linked. */
    boolean putsTogether() {
        return together.length > 0;
    }

    /** Where the pairs begin in which {@code record} must not be linked; each is (record, partner), and they lie in a row. */
    int firstApart(int record) {
        int place = Arrays.binarySearch(apart, (long) record << Integer.SIZE);
        return place < 0 ? -place - 1 : place;
    }

    /** The next partner of {@code record}, or -1 when there is none at this place. */
    int apartAt(int place, int record) {
        return place < apart.length && one(apart[place]) == record ? other(apart[place]) : -1;
    }

    /** The name of all records that must be linked with {@code record}: one of them. */
    int group(int record) {
        int group = groupOf.get(record);
        return group < 0 ? record : group;
    }

    private void join(int one, int other, long pair) {
        int first = group(one);
        int second = group(other);
        if (first == second) {
            return;
        }
        var kept = members(first);
        var moved = members(second);
        if (anyApart(kept.size() < moved.size() ? kept : moved, first, second)) {
            contradictions.add(pair);
            return;
        }
        if (kept.size() >= moved.size()) {
            move(second, moved, first, kept);
        } else {
            move(first, kept, second, moved);
        }
    }

    private void move(int from, IntArrayList moved, int group, IntArrayList kept) {
        groups.remove(from);
        kept.addAll(moved);
        groups.put(group, kept);
        groupOf.put(group, group);
        for (int place = 0; place < moved.size(); place++) {
            groupOf.put(moved.getInt(place), group);
        }
    }

    /** A group of its own is not written down until it is joined. */
    private IntArrayList members(int group) {
        var members = groups.get(group);
        return members == null ? IntArrayList.of(group) : members;
    }

    private boolean anyApart(IntArrayList members, int first, int second) {
        for (int place = 0; place < members.size(); place++) {
            int record = members.getInt(place);
            int from = group(record);
            int to = from == first ? second : first;
            for (int at = firstApart(record), partner = apartAt(at, record);
                    partner >= 0;
                    partner = apartAt(++at, record)) {
                if (group(partner) == to) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long[] bothWays(long[] pairs) {
        long[] both = new long[pairs.length * 2];
        for (int place = 0; place < pairs.length; place++) {
            both[2 * place] = pairs[place];
            both[2 * place + 1] = (long) other(pairs[place]) << Integer.SIZE | one(pairs[place]);
        }
        Arrays.sort(both);
        return both;
    }
}
