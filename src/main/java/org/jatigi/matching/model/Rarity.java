package org.jatigi.matching.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Kind;

/**
 * How much the rarity of each value of a field counts against each class, in bits.
 *
 * <p>Values that as many records have count the same: they share a row, which has a place for each class. So what is read for a pair is small: two
 * bytes for a code, and rows that stay in the first caches.
 */
@SuppressWarnings("EnumOrdinal") // tables by class: the innermost loop reads arrays
final class Rarity {

    private static final int CLASSES = PairClass.values().length;
    /** The row of the values that too few records have to be told one by one. */
    private static final char RARE = 0;

    private final Frequencies frequencies;
    private final Map<Long, Character> rowOfCount = new HashMap<>();

    /** By row and class. */
    private final float[] bits;

    /** By code, which row. */
    private char[] rowOf;

    /** Of a field of a model whose values are in this dictionary. */
    Rarity(FieldModel field, Frequencies frequencies, Dictionary dictionary) {
        this.frequencies = frequencies;
        this.rowOf = new char[dictionary.size()];
        frequencies.common().forEach((value, count) -> {
            rowOfCount.putIfAbsent(count, (char) (rowOfCount.size() + 1));
            int code = dictionary.find(value);
            if (code != Dictionary.MISSING) {
                rowOf[code] = row(value);
            }
        });
        if (rows() > Character.MAX_VALUE) { // so many different ones are more records than a run takes
            throw new IllegalArgumentException(
                    "frequencies of " + field.field().name() + ": " + rows() + " different ones are too many");
        }
        this.bits = new float[rows() * CLASSES];
        double equalByChance = frequencies.equalByChance();
        fill(field, RARE, frequencies.rareShare() / equalByChance);
        rowOfCount.forEach((count, row) -> fill(field, row, frequencies.shareOf(count) / equalByChance));
    }

    /** Gives a code a value, whatever the dictionary says. */
    void put(int code, String value) {
        if (code >= rowOf.length) {
            rowOf = Arrays.copyOf(rowOf, code + 1 + code / 2);
        }
        rowOf[code] = row(value);
    }

    /** How many rows there are. No value that is put makes another. */
    int rows() {
        return rowOfCount.size() + 1;
    }

    /** The row of a value. */
    int row(int code) {
        return rowOf[code];
    }

    /** By how many bits less a class has a value of this row twice than values on average. */
    float bits(int row, int pairClass) {
        return bits[row * CLASSES + pairClass];
    }

    private char row(String value) {
        Long count = frequencies.common().get(value);
        return count == null ? RARE : rowOfCount.getOrDefault(count, RARE);
    }

    /** @param common how common a value is beside those that two records have by chance */
    private void fill(FieldModel field, char row, double common) {
        double u = field.u()[field.same()];
        double less = Math.clamp(-Weights.log2(common), -Parameters.FREQUENCY_BITS_MAX, Parameters.FREQUENCY_BITS_MAX);
        for (PairClass pairClass : PairClass.values()) {
            double[] probabilities = field.of(pairClass);
            if (pairClass != PairClass.MATCH && probabilities != null) {
                double p = probabilities[field.same()];
                boolean isPlaceOfNeighbours =
                        pairClass == PairClass.NEIGHBOURS && field.field().kind() == Kind.PLACE;
                double byChance = isPlaceOfNeighbours ? p : Math.min(p, u);
                double left = p - byChance + byChance * Math.pow(2, -less);
                bits[row * CLASSES + pairClass.ordinal()] = (float) Weights.log2(p / left);
            }
        }
    }
}
