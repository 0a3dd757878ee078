package org.jatigi.matching.model;

import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Kind;

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

    private static final int MATCH = PairClass.MATCH.ordinal();
    private static final int STRANGERS = PairClass.STRANGERS.ordinal();

    /** The classes that speak against a match unless the pair stands on one roster. */
    final int[] rivals;
    /** By class: what it begins with. */
    final float[] priors = new float[CLASSES];
    /** What a match on one roster begins with; it stands against 0 for {@link PairClass#ROSTER}. */
    final float matchPriorOnRoster = log(Parameters.LISTED_TWICE_SHARE);

    final boolean knowsRosters;
    /** By class, field and level. */
    final float[][][] speaks;

    /** The same by field, level and class: those of a level beside each other, because a pair asks for all classes. */
    private final float[] said;

    final int[] same;
    private final int fields;
    /** By field, code and class: what rarity takes; the classes of a code beside each other, because a pair asks for all of them. */
    private final float[][] rarity;

    private final Model model;
    private final List<Dictionary> dictionaries;

    Weights(Model model, List<Dictionary> dictionaries) {
        this.model = model;
        this.dictionaries = dictionaries;
        this.fields = model.fields().size();
        this.speaks = new float[CLASSES][fields][];
        this.said = new float[fields * LEVELS * CLASSES];
        this.rarity = new float[fields][0];
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
            take(field, model.fields().get(field));
        }
        extend();
    }

    /** Takes in the values that the dictionaries got since. */
    void extend() {
        for (int field = 0; field < fields; field++) {
            Frequencies frequencies = model.fields().get(field).frequencies();
            if (frequencies == null) {
                continue;
            }
            double mean = frequencies.equalByChance();
            Dictionary dictionary = dictionaries.get(field);
            int known = rarity[field].length / CLASSES;
            rarity[field] = Arrays.copyOf(rarity[field], dictionary.size() * CLASSES);
            for (int code = Math.max(1, known); code < dictionary.size(); code++) {
                keepRarity(field, code, frequencies.share(dictionary.value(code)) / mean);
            }
        }
    }

    /** Gives a code a value, whatever the dictionary says. */
    void put(int field, int code, String value) {
        Frequencies frequencies = model.fields().get(field).frequencies();
        if (frequencies == null) {
            return;
        }
        if (code >= rarity[field].length / CLASSES) {
            rarity[field] = Arrays.copyOf(rarity[field], (code + 1 + code / 2) * CLASSES);
        }
        keepRarity(field, code, frequencies.share(value) / frequencies.equalByChance());
    }

    /** By how many bits less a class has this value twice than values on average. */
    float rarity(int pairClass, int field, int code) {
        float[] ofField = rarity[field];
        return ofField.length == 0 ? 0 : ofField[code * CLASSES + pairClass];
    }

    /**
     * What each class says of a pair, but for what it begins with.
     *
     * @param levels of the pair's fields
     * @param codes of one of its records, from {@code row} on: where values agree, the other's are the same
     * @param sums gets the bits, by class
     */
    void speak(int[] levels, int[] codes, int row, float[] sums) {
        Arrays.fill(sums, 0);
        for (int field = 0; field < fields; field++) {
            int level = levels[field];
            int at = (field * LEVELS + level) * CLASSES;
            for (int pairClass = 0; pairClass < CLASSES; pairClass++) {
                sums[pairClass] += said[at + pairClass];
            }
            float[] rare = rarity[field];
            if (level == same[field] && rare.length > 0) {
                int code = codes[row + field] * CLASSES;
                for (int pairClass = 0; pairClass < CLASSES; pairClass++) {
                    sums[pairClass] -= rare[code + pairClass];
                }
            }
        }
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

    private void take(int field, FieldModel known) {
        int levels = known.m().length;
        same[field] = known.same();
        for (PairClass pairClass : PairClass.values()) {
            double[] probabilities = known.of(pairClass);
            float[] logs = new float[levels];
            for (int level = 1; level < levels && probabilities != null; level++) {
                logs[level] = log(probabilities[level]);
            }
            speaks[pairClass.ordinal()][field] = logs;
            for (int level = 1; level < levels; level++) {
                said[(field * LEVELS + level) * CLASSES + pairClass.ordinal()] = logs[level];
            }
        }
    }

    /** @param common how common a value is beside those that two records have by chance */
    private void keepRarity(int field, int code, double common) {
        FieldModel known = model.fields().get(field);
        double u = known.u()[same[field]];
        double bits = Math.clamp(-log2(common), -Parameters.FREQUENCY_BITS_MAX, Parameters.FREQUENCY_BITS_MAX);
        for (PairClass pairClass : PairClass.values()) {
            double[] probabilities = known.of(pairClass);
            if (pairClass != PairClass.MATCH && probabilities != null) {
                double p = probabilities[same[field]];
                boolean isPlaceOfNeighbours =
                        pairClass == PairClass.NEIGHBOURS && known.field().kind() == Kind.PLACE;
                double byChance = isPlaceOfNeighbours ? p : Math.min(p, u);
                double left = p - byChance + byChance * Math.pow(2, -bits);
                rarity[field][code * CLASSES + pairClass.ordinal()] = (float) log2(p / left);
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
