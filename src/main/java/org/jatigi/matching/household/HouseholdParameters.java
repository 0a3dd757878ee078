package org.jatigi.matching.household;

/**
 * When households are said to be the same.
 *
 * @param linkWeight members of this weight and above count as the same person, in bits; above 0
 * @param membersMin a household is a part of another when they share this many members; a smaller household is the same only when all of it is shared
 * @param similarityMin two households are the same from this similarity on, in [0, 1]
 */
public record HouseholdParameters(float linkWeight, int membersMin, double similarityMin) {

    /** One shared member is a person who moved, or a false link; two are a family. */
    private static final int MEMBERS_MIN = 2;

    /** Two households of five that share two members are at .25: those that share less are more different than alike. */
    private static final double SIMILARITY_MIN = .25;

    public HouseholdParameters {
        if (!(linkWeight > 0) || membersMin < 1 || !(similarityMin >= 0 && similarityMin <= 1)) {
            throw new IllegalArgumentException(
                    "households need a link weight above 0, one member at least and a similarity in [0, 1]: "
                            + linkWeight + ", " + membersMin + ", " + similarityMin);
        }
    }

    public static HouseholdParameters of(float linkWeight) {
        return new HouseholdParameters(linkWeight, MEMBERS_MIN, SIMILARITY_MIN);
    }
}
