package org.jatigi.displacement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jatigi.reference.Area;

/** A cell of the mobility matrix. */
record Cell(Optional<Area> from, Optional<String> country, Area to) {

    static final Comparator<Mobility> MOST_FIRST = comparing(Mobility::individuals, nullsFirst(naturalOrder()))
            .reversed()
            .thenComparing(mobility -> mobility.to().code());

    Mobility mobility(List<Move> moves, PublishedSums sums, Provenance source) {
        var sum = sums.add(moves.stream().map(Move::total).toList());
        return new Mobility(
                from.orElse(null),
                country.orElse(null),
                to,
                sum.individuals(),
                sum.households(),
                sum.isSuppressed(),
                source.suppressing(sum.suppressedCells()));
    }
}
