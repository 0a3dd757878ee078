package org.jatigi.matching.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jatigi.matching.record.Field;

/**
 * Everything that weighing a pair needs: the same model gives the same weight everywhere.
 *
 * @param fields in the order of the register's fields
 * @param shares which share of all pairs belongs to each class that is known, before anything of a pair is known; {@link PairClass#ROSTER} has none
 * @param calibration from weights to weights that were found true of reviewed pairs
 */
public record Model(List<FieldModel> fields, Map<PairClass, Double> shares, Calibration calibration) {

    public Model {
        fields = List.copyOf(fields);
        shares = new EnumMap<>(shares);
        shares.values().forEach(share -> {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("shares are between 0 and 1, not " + share);
            }
        });
        if (!shares.containsKey(PairClass.MATCH)) {
            throw new IllegalArgumentException("a model needs the share of matches");
        }
    }

    public List<Field> fieldsCompared() {
        return fields.stream().map(FieldModel::field).toList();
    }

    /** Which share of all pairs belongs to a class; 0 where the class is not known. */
    public double share(PairClass pairClass) {
        return shares.getOrDefault(pairClass, 0.0);
    }

    /** The same model, calibrated otherwise. */
    public Model with(Calibration other) {
        return new Model(fields, shares, other);
    }
}
