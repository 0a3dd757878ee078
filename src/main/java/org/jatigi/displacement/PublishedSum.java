package org.jatigi.displacement;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A sum that may be answered.
 *
 * @param individuals null where nobody was counted by people, or where the sum is hidden
 * @param households null where nobody was counted by households, or where the sum is hidden
 * @param figures how many figures it is of
 * @param suppressedCells how many areas' numbers are missing that the sum would give away
 */
record PublishedSum(@Nullable Long individuals, @Nullable Long households, long figures, int suppressedCells) {

    static PublishedSum of(AreaTotal total) {
        return new PublishedSum(total.individuals(), total.households(), total.figures(), total.isHidden() ? 1 : 0);
    }

    static PublishedSum shown(PublishedSums.Sum sum) {
        return new PublishedSum(sum.individuals(), sum.households(), sum.figures(), 0);
    }

    static PublishedSum of(Collection<PublishedSum> parts, long figures) {
        int suppressed = parts.stream().mapToInt(PublishedSum::suppressedCells).sum();
        return suppressed > 0
                ? new PublishedSum(null, null, figures, suppressed)
                : new PublishedSum(
                        Headcount.sum(parts, PublishedSum::individuals),
                        Headcount.sum(parts, PublishedSum::households),
                        figures,
                        0);
    }

    boolean isSuppressed() {
        return suppressedCells > 0;
    }

    Headcount headcount() {
        return new Headcount(individuals, households);
    }
}
