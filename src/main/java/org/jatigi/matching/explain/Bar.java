package org.jatigi.matching.explain;

import org.jatigi.matching.model.Level;
import org.jspecify.annotations.Nullable;

/**
 * One step from nothing to the weight of a pair.
 *
 * @param field the field that {@link Kind#FIELD}, {@link Kind#REPEATED} and {@link Kind#RARITY} speak of, otherwise null
 * @param level how its values agree, null without a field
 * @param bits what it adds to the weight; negative speaks against the same person
 */
public record Bar(
        Kind kind, @Nullable String field, @Nullable Level level, double bits) {

    /** What speaks. */
    public enum Kind {
        /** What is so of any two records. */
        PRIOR,
        /** How the values of a field agree, against strangers, for whom it is chance. */
        FIELD,
        /** Both values are known, and another field has said the same already; adds nothing. */
        REPEATED,
        /** That equal values of a field are rarer or commoner than others. */
        RARITY,
        /** That neighbours, members of a household or people on one roster, who are more alike than strangers, may be meant. */
        RELATIVES,
        /** What other records say: members of both households, and records that both were compared with. */
        OTHERS,
        /** What reviews of other pairs taught about weights of this size. */
        CALIBRATION
    }
}
