package org.jatigi.displacement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jatigi.reference.Area;
import org.jspecify.annotations.Nullable;

/** A cell of the mobility matrix. */
record Cell(Optional<Area> from, Optional<String> country, Area to) {

    static final Comparator<Mobility> MOST_FIRST = comparing(Mobility::individuals, nullsFirst(naturalOrder()))
            .reversed()
            .thenComparing(mobility -> mobility.to().code());

    Mobility mobility(List<Move> moves, Provenance source) {
        return new Mobility(
                from.orElse(null),
                country.orElse(null),
                to,
                sum(moves, Move::individuals),
                sum(moves, Move::households),
                source);
    }

    private static @Nullable Long sum(List<Move> moves, Function<Move, @Nullable Long> count) {
        return moves.stream()
                .map(count)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }
}
