package org.jatigi.matching.household;

import it.unimi.dsi.fastutil.ints.IntList;
import org.jatigi.matching.record.Pairs;

/**
 * What the members of households say about the households. A proposal: nothing follows from it without a person.
 *
 * @param kind what it is
 * @param household the code of a roster
 * @param others the codes of the rosters that it is about, in ascending order
 * @param similarity of {@code household} and its most similar of {@code others}, in [0, 1]
 * @param support the links that show it, in the order of their records
 */
public record HouseholdMatch(Kind kind, int household, IntList others, double similarity, Pairs support) {

    /** What households can be to each other. */
    public enum Kind {
        /** Both are the same household. */
        SAME,
        /** The members of {@code household} are found in several later ones. */
        SPLIT,
        /** The members of several earlier ones are found in {@code household}. */
        MERGED,
        /** Two households, and yet a person is a member of both at the same time. */
        MEMBER_IN_TWO
    }
}
