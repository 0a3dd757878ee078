package org.jatigi.displacement;

import java.time.Instant;
import java.util.Objects;
import org.jatigi.dataset.Arguments;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Whose moves are asked for.
 *
 * @param round the number of the round
 * @param level the level of the areas, 1 region to 3 commune
 * @param operation the operation of the round, null where its number is enough
 * @param type the type of the round, null where its number is enough
 * @param asOf the instant whose published figures are wanted, null for the present
 */
record MobilityQuestion(
        int round,
        int level,
        PopulationGroup group,
        @Nullable String operation,
        @Nullable RoundType type,
        @Nullable Instant asOf) {

    private static final int LEVEL_MAX = 3; // a matrix of quarters would be larger than any page

    MobilityQuestion {
        if (level < 1 || level > LEVEL_MAX) {
            throw new Refusal.Invalid(new Text(
                    "Le niveau va de 1 (région) à %d (commune).".formatted(LEVEL_MAX),
                    "The level is from 1 (region) to %d (commune).".formatted(LEVEL_MAX)));
        }
    }

    /** The question in the arguments of the list; IDPs where no group is named. */
    static MobilityQuestion of(Arguments given) {
        return new MobilityQuestion(
                given.numberOf("round"),
                given.numberOf("level"),
                Objects.requireNonNullElse(given.word("group", PopulationGroup.class), PopulationGroup.IDP),
                given.text("operation"),
                given.word("type", RoundType.class),
                given.instant("asOf"));
    }
}
