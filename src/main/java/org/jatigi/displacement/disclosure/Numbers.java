package org.jatigi.displacement.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jatigi.displacement.disclosure.CountedFigure.Sameness;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a population in all releases of a family, each once.
 *
 * <p>A correction repeats most of what it corrects. Who reads both takes what has the same value in the same area for the same number,
 * whether it was carried over or sent again, so it is one number here: hidden in one release and shown in another it would be shown.
 */
final class Numbers {

    private final List<Counts> counts = new ArrayList<>();
    private final Map<UUID, Integer> ofFigure = new HashMap<>();
    private final Map<Sameness, List<Integer>> exact = new HashMap<>();
    private final Map<Sameness, List<Integer>> byNumber = new HashMap<>();

    /** Takes the figures of one release: those that say exactly what another release says first, then those that say it of others. */
    void add(List<CountedFigure> ofOneRelease) {
        Set<Integer> taken = new HashSet<>();
        List<CountedFigure> left = new ArrayList<>();
        for (var figure : ofOneRelease) {
            free(exact.get(figure.sameness()), taken)
                    .ifPresentOrElse(number -> take(figure, number, taken), () -> left.add(figure));
        }
        for (var figure : left) {
            var number = free(byNumber.get(figure.sameNumber()), taken).orElseGet(() -> make(figure));
            take(figure, number, taken);
        }
    }

    int of(CountedFigure figure) {
        var number = ofFigure.get(figure.id());
        if (number == null) {
            throw new IllegalStateException("figure " + figure.id() + " was not added");
        }
        return number;
    }

    Counts counts(int number) {
        return counts.get(number);
    }

    private static OptionalInt free(@Nullable List<Integer> some, Set<Integer> taken) {
        return some == null
                ? OptionalInt.empty()
                : some.stream()
                        .filter(number -> !taken.contains(number))
                        .mapToInt(Integer::intValue)
                        .findFirst();
    }

    private int make(CountedFigure figure) {
        counts.add(figure.counts());
        int number = counts.size() - 1;
        byNumber.computeIfAbsent(figure.sameNumber(), key -> new ArrayList<>()).add(number);
        return number;
    }

    private void take(CountedFigure figure, int number, Set<Integer> taken) {
        taken.add(number);
        ofFigure.put(figure.id(), number);
        var known = exact.computeIfAbsent(figure.sameness(), key -> new ArrayList<>());
        if (!known.contains(number)) {
            known.add(number);
        }
    }
}
