package org.jatigi.matching.cluster;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.Arrays;
import org.jatigi.matching.cluster.Finding.Kind;
import org.jspecify.annotations.Nullable;

/** Groups of records of one component as they grow, and what forbids that two of them become one. */
final class Groups {

    private final Component component;
    private final int[] roster;
    private final Decided decided;
    private final int sizeMax;
    private final int[] groupOf;
    private final int[] next;
    private final int[] size;
    /** (group, roster) of all members, or null when no roster has two records here: then nothing can go wrong. */
    private final @Nullable LongOpenHashSet held;

    /** @param roster the roster of every record of the register, 0 for none */
    Groups(Component component, int[] roster, Decided decided, int sizeMax) {
        this.component = component;
        this.roster = roster;
        this.decided = decided;
        this.sizeMax = sizeMax;
        int records = component.size();
        groupOf = new int[records];
        next = new int[records];
        size = new int[records];
        for (int place = 0; place < records; place++) {
            groupOf[place] = place;
            next[place] = place;
            size[place] = 1;
        }
        held = anyRosterTwice() ? new LongOpenHashSet(records) : null;
        if (held != null) {
            for (int place = 0; place < records; place++) {
                hold(held, place, place);
            }
        }
    }

    int groupOf(int place) {
        return groupOf[place];
    }

    long pairsBetween(int group, int other) {
        return (long) size[group] * size[other];
    }

    /** What forbids that the two become one, now and for as long as they only grow; null when nothing does. */
    @Nullable
    Kind forbids(int group, int other) {
        int smaller = size[group] <= size[other] ? group : other;
        int larger = smaller == group ? other : group;
        if (decided.setsApart() && apart(smaller, larger)) {
            return Kind.MUST_NOT_LINK;
        }
        if (held != null && shareRoster(held, smaller, larger)) {
            return Kind.SAME_ROSTER;
        }
        return size[group] + size[other] > sizeMax ? Kind.TOO_LARGE : null;
    }

    /** Makes the members of {@code gone} members of {@code kept}: the two rings become one. */
    void join(int kept, int gone) {
        int place = gone;
        do {
            groupOf[place] = kept;
            if (held != null) {
                hold(held, kept, place);
            }
            place = next[place];
        } while (place != gone);
        int after = next[kept];
        next[kept] = next[gone];
        next[gone] = after;
        size[kept] += size[gone];
    }

    private boolean apart(int smaller, int larger) {
        int place = smaller;
        do {
            int record = component.records()[place];
            int at = decided.firstApart(record);
            for (int partner = decided.apartAt(at, record); partner >= 0; partner = decided.apartAt(++at, record)) {
                int found = Arrays.binarySearch(component.records(), partner);
                if (found >= 0 && groupOf[found] == larger) {
                    return true;
                }
            }
            place = next[place];
        } while (place != smaller);
        return false;
    }

    private boolean shareRoster(LongOpenHashSet rosters, int smaller, int larger) {
        int place = smaller;
        do {
            int code = roster[component.records()[place]];
            if (code != 0 && rosters.contains(key(larger, code))) {
                return true;
            }
            place = next[place];
        } while (place != smaller);
        return false;
    }

    private boolean anyRosterTwice() {
        int[] codes = new int[component.size()];
        for (int place = 0; place < codes.length; place++) {
            codes[place] = roster[component.records()[place]];
        }
        Arrays.sort(codes);
        for (int place = 1; place < codes.length; place++) {
            if (codes[place] != 0 && codes[place] == codes[place - 1]) {
                return true;
            }
        }
        return false;
    }

    private void hold(LongOpenHashSet rosters, int group, int place) {
        int code = roster[component.records()[place]];
        if (code != 0) {
            rosters.add(key(group, code));
        }
    }

    private static long key(int group, int code) {
        return (long) group << Integer.SIZE | (code & 0xFFFFFFFFL);
    }
}
