package org.jatigi.matching.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jatigi.matching.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how a field agrees.
 *
 * @param byClass for each class that is known, a probability for each of the {@link Level#of levels of the field}, given that no value is missing;
 *     the first stands for the missing value and is 0. Not to be changed
 * @param frequencies how common the values are; null where that does not count
 */
public record FieldModel(
        Field field,
        Map<PairClass, double[]> byClass,
        @Nullable Frequencies frequencies) {

    public FieldModel {
        int levels = Level.of(field).size();
        for (double[] probabilities : byClass.values()) {
            if (probabilities.length != levels) {
                throw new IllegalArgumentException(
                        "field " + field.name() + " has " + levels + " levels, the missing value among them");
            }
        }
        byClass = new EnumMap<>(byClass);
        if (!byClass.containsKey(PairClass.MATCH) || !byClass.containsKey(PairClass.STRANGERS)) {
            throw new IllegalArgumentException(
                    "field " + field.name() + " needs probabilities for matches and strangers");
        }
    }

    /** The levels of the field, in the order of the arrays. */
    public List<Level> levels() {
        return Level.of(field);
    }

    /** The number of the level of equal values. */
    public int same() {
        return levels().indexOf(Level.SAME);
    }

    /** The probabilities of a class, null where it is not known. */
    public double @Nullable [] of(PairClass pairClass) {
        return byClass.get(pairClass);
    }

    /** How often the records of one person agree at each level. */
    public double[] m() {
        return known(PairClass.MATCH);
    }

    /** How often the records of strangers agree at each level. */
    public double[] u() {
        return known(PairClass.STRANGERS);
    }

    FieldModel with(PairClass pairClass, double[] probabilities) {
        Map<PairClass, double[]> changed = new EnumMap<>(byClass);
        changed.put(pairClass, probabilities);
        return new FieldModel(field, changed, frequencies);
    }

    private double[] known(PairClass pairClass) {
        double[] probabilities = byClass.get(pairClass);
        if (probabilities == null) {
            throw new IllegalStateException(field.name() + " has no probabilities for " + pairClass);
        }
        return probabilities;
    }
}
