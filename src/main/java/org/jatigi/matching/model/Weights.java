package org.jatigi.matching.model;

import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * A model as the innermost loop reads it: logarithms to base 2, by class, field and level, and for each value how much its rarity counts.
 *
 * <p>With the levels l of a pair's fields, a class speaks for itself with C = log2 share + sum log2 p(l). The weight of a pair is M of matches, less
 * log2 of the sum of 2^C over all other classes. Where both records have a value of frequency f, others than matches have it f/g times as often as
 * values on average, where g is the frequency that two records drawn at random agree with: p of equal values is multiplied by that, but of what a
 * household or neighbours have in common only the part which is chance, which is not more than strangers have: names that are rare in a country are
 * common where their bearers live. The place of neighbours is wholly chance. (To put f itself in the place of p, as is usual, would count relatives and
 * neighbours among the strangers again, and a person's own records among those of others.)
 */
@SuppressWarnings("EnumOrdinal") // tables by class: the innermost loop reads arrays
final class Weights {

    static final int CLASSES = PairClass.values().length;
    /** More than any field has. */
    private static final int LEVELS = 16;
    /** Classes other than matches, which a match is set against: they lie beside each other, because a pair asks for all of them. */
    private static final int RIVALS = 4;

    private static final int MATCH = PairClass.MATCH.ordinal();
    private static final int STRANGERS = PairClass.STRANGERS.ordinal();
    private static final int NEIGHBOURS = PairClass.NEIGHBOURS.ordinal();
    private static final int HOUSEHOLD = PairClass.HOUSEHOLD.ordinal();
    private static final int ROSTER = PairClass.ROSTER.ordinal();

    /** The classes that speak against a match unless the pair stands on one roster. */
    final int[] rivals;
    /** By class: what it begins with. */
    final float[] priors = new float[CLASSES];
    /** What a match on one roster begins with; it stands against 0 for {@link PairClass#ROSTER}. */
    final float matchPriorOnRoster = log(Parameters.LISTED_TWICE_SHARE);

    final boolean knowsRosters;
    /** By class, field and level. */
    final float[][][] speaks;

    /** By field: for each level, and after those for each rarity of equal values, by how many bits it speaks for a match and against each other class. */
    private final float[][] against;

    final int[] same;
    private final int fields;
    /** By field: what the rarity of its values takes, null where it does not count. */
    final @Nullable Rarity[] rarity;

    Weights(Model model, List<Dictionary> dictionaries) {
        this.fields = model.fields().size();
        this.speaks = new float[CLASSES][fields][];
        this.against = new float[fields][];
        this.rarity = new Rarity[fields];
        this.same = new int[fields];
        this.knowsRosters = model.fields().getFirst().of(PairClass.ROSTER) != null;
        this.rivals = Arrays.stream(PairClass.values())
                .filter(rival -> rival == PairClass.STRANGERS
                        || (rival != PairClass.MATCH && rival != PairClass.ROSTER && model.share(rival) > 0))
                .mapToInt(Enum::ordinal)
                .toArray();
        for (PairClass pairClass : PairClass.values()) {
            priors[pairClass.ordinal()] = model.share(pairClass) > 0 ? log(model.share(pairClass)) : 0;
        }
        for (int field = 0; field < fields; field++) {
            FieldModel known = model.fields().get(field);
            Frequencies frequencies = known.frequencies();
            take(field, known, frequencies == null ? null : new Rarity(known, frequencies, dictionaries.get(field)));
        }
    }

    /** Gives a code a value, whatever the dictionary says. */
    void put(int field, int code, String value) {
        Rarity ofField = rarity[field];
        if (ofField != null) {
            ofField.put(code, value);
        }
    }

    /** By how many bits less a class has this value twice than values on average. */
    float rarity(int pairClass, int field, int code) {
        Rarity ofField = rarity[field];
        return ofField == null ? 0 : ofField.bits(ofField.row(code), pairClass);
    }

    /**
     * By how many bits a pair speaks for a match and against each other class, but for their shares.
     *
     * @param levels of the pair's fields
     * @param codes of one of its records, from {@code row} on: where values agree, the other's are the same
     * @param sums gets the bits, by class
     */
    void speak(int[] levels, int[] codes, int row, float[] sums) {
        float strangers = 0; // sums by name, because an array of them would be written and read again for each field
        float neighbours = 0;
        float household = 0;
        float roster = 0;
        for (int field = 0; field < fields; field++) {
            int level = levels[field];
            Rarity rare = rarity[field];
            int place = level == same[field] && rare != null ? LEVELS + rare.row(codes[row + field]) : level;
            float[] bits = against[field];
            strangers += bits[place * RIVALS + STRANGERS - 1];
            neighbours += bits[place * RIVALS + NEIGHBOURS - 1];
            household += bits[place * RIVALS + HOUSEHOLD - 1];
            roster += bits[place * RIVALS + ROSTER - 1];
        }
        sums[STRANGERS] = strangers;
        sums[NEIGHBOURS] = neighbours;
        sums[HOUSEHOLD] = household;
        sums[ROSTER] = roster;
    }

    /** Bits that a field speaks for a match and against another class at this level. */
    float against(int rival, int field, int level) {
        return speaks[MATCH][field][level] - speaks[rival][field][level];
    }

    /** Bits between the least and the most that a field says against strangers where its values differ: how soon it decides. */
    float power(int field) {
        float most = Float.NEGATIVE_INFINITY;
        for (int level = 1; level < same[field]; level++) {
            most = Math.max(most, against(STRANGERS, field, level));
        }
        return most - against(STRANGERS, field, 1);
    }

    private void take(int field, FieldModel known, @Nullable Rarity rare) {
        int levels = known.m().length;
        same[field] = known.same();
        rarity[field] = rare;
        for (PairClass pairClass : PairClass.values()) {
            double[] probabilities = known.of(pairClass);
            float[] logs = new float[levels];
            for (int level = 1; level < levels && probabilities != null; level++) {
                logs[level] = log(probabilities[level]);
            }
            speaks[pairClass.ordinal()][field] = logs;
        }
        int rows = rare == null ? 0 : rare.rows();
        against[field] = new float[(LEVELS + rows) * RIVALS];
        for (int rival = 1; rival < CLASSES; rival++) {
            for (int level = 1; level < levels; level++) {
                against[field][level * RIVALS + rival - 1] = against(rival, field, level);
            }
            for (int row = 0; rare != null && row < rows; row++) {
                against[field][(LEVELS + row) * RIVALS + rival - 1] =
                        against(rival, field, same[field]) + rare.bits(row, rival);
            }
        }
    }

    private static float log(double probability) {
        return (float) log2(probability);
    }

    static double log2(double number) {
        return Math.log(number) / Math.log(2);
    }
}
