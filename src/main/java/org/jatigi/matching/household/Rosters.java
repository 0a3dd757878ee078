package org.jatigi.matching.household;

import java.util.Arrays;

/**
 * Which household roster each record is on, and when.
 *
 * <p>A roster is a household's list of members in one source: its code, 1, 2, 3, ..., stands for source and household code together; 0
 * is a record on no roster.
 */
public final class Rosters {

    private final int[] rosterOf;
    private final int[] sourceOf;
    private final int[] membersOf;
    private final int[] firstDay;
    private final int[] lastDay;

    /**
     * @param rosterOf the roster of every record
     * @param sourceOf the source of every roster, by its code; entry 0 means nothing
     * @param firstDay for every record the first day of its membership, as a day number
     * @param lastDay likewise the last day; {@link Integer#MAX_VALUE} while it goes on
     */
    public Rosters(int[] rosterOf, int[] sourceOf, int[] firstDay, int[] lastDay) {
        if (firstDay.length != rosterOf.length || lastDay.length != rosterOf.length) {
            throw new IllegalArgumentException("rosters of " + rosterOf.length + " records, days of " + firstDay.length
                    + " and " + lastDay.length);
        }
        this.rosterOf = rosterOf.clone();
        this.sourceOf = sourceOf.clone();
        this.firstDay = firstDay.clone();
        this.lastDay = lastDay.clone();
        membersOf = new int[sourceOf.length];
        for (int roster : rosterOf) {
            membersOf[roster]++;
        }
    }

    /** Rosters of which it is not known when; they count as lasting for ever. */
    public static Rosters undated(int[] rosterOf, int[] sourceOf) {
        int[] last = new int[rosterOf.length];
        Arrays.fill(last, Integer.MAX_VALUE);
        return new Rosters(rosterOf, sourceOf, new int[rosterOf.length], last);
    }

    /** The roster of every record; not to be changed. */
    int[] rosterOf() {
        return rosterOf;
    }

    int source(int roster) {
        return sourceOf[roster];
    }

    int members(int roster) {
        return membersOf[roster];
    }

    /** How many roster codes there are, 0 among them. */
    int count() {
        return sourceOf.length;
    }

    /** For every roster the first day of its earliest member. */
    int[] beginnings() {
        int[] beginning = new int[sourceOf.length];
        Arrays.fill(beginning, Integer.MAX_VALUE);
        for (int record = 0; record < rosterOf.length; record++) {
            int roster = rosterOf[record];
            beginning[roster] = Math.min(beginning[roster], firstDay[record]);
        }
        return beginning;
    }

    /** Whether both were members somewhere on one and the same day. */
    boolean overlap(int record, int other) {
        return firstDay[record] <= lastDay[other] && firstDay[other] <= lastDay[record];
    }
}
