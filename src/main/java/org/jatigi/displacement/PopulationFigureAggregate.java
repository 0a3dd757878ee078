package org.jatigi.displacement;

import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a filter come to.
 *
 * @param total their sum, or null where there is none
 * @param refusal why there is no sum
 * @param selection the figures, for the groups of them
 */
@Description("What the figures of a filter come to.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record PopulationFigureAggregate(
        @Ignore @Nullable Headcount total,
        @Ignore @Nullable Refusal refusal,
        @Ignore FigureSelection selection,
        @Description("How many figures there are.") long count,

        @Description("Whether the sum is left out to protect people.")
        boolean suppressed,

        @Description("How many areas have hidden numbers that the sum would give away.")
        int suppressedCells) {

    /** Not added up yet: who asks for the groups only needs no sum of all. */
    static PopulationFigureAggregate of(FigureSelection selection) {
        return new PopulationFigureAggregate(null, null, selection, 0, false, 0);
    }

    @Ignore
    boolean isAddedUp() {
        return total != null || refusal != null;
    }

    /** The sum of the figures, or the refusal of it. */
    Headcount sumOrRefuse() {
        if (refusal != null) {
            throw refusal;
        }
        return Objects.requireNonNull(total, "the sum was not asked for");
    }
}
