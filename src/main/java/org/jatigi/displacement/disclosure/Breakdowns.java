package org.jatigi.displacement.disclosure;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jatigi.displacement.disclosure.CountedFigure.Population;

/**
 * Which breakdowns are shown. The parts of a figure add up to it, so a breakdown is shown as a whole or not at all.
 *
 * <p>It is not shown where a part is small, or is what another release of the family hides. All parts are hidden then, also those of
 * nobody, so that at least two unknown ones share the figure. Where that is not so, because the others are known from another release,
 * the figure is hidden too.
 *
 * @param whole figures whose parts are shown, if they are
 * @param hidden figures that cannot be shown beside their hidden parts
 */
record Breakdowns(Set<UUID> whole, Set<UUID> hidden) {

    private static final int UNKNOWN_MIN = 2;

    static Breakdowns of(Family family) {
        Map<UUID, CountedFigure> figures = new HashMap<>();
        family.figures().forEach(figure -> figures.put(figure.id(), figure));
        Set<Sameness> known = new HashSet<>();
        Set<Sameness> secret = new HashSet<>();
        Map<UUID, List<CountedPart>> own = new LinkedHashMap<>();
        for (var part : family.parts()) {
            if (!part.release().equals(family.release())) {
                (part.suppressed() ? secret : known).add(Sameness.of(part, figures));
            }
        }
        own.putAll(family.parts().stream()
                .filter(part -> part.release().equals(family.release()))
                .collect(groupingBy(CountedPart::figure)));
        secret.removeAll(known);
        var result = new Breakdowns(new HashSet<>(), new HashSet<>());
        own.forEach((figure, parts) -> result.decide(figure, parts, known, secret, figures));
        return result;
    }

    private void decide(
            UUID figure,
            List<CountedPart> parts,
            Set<Sameness> known,
            Set<Sameness> secret,
            Map<UUID, CountedFigure> figures) {
        boolean telling = parts.stream()
                .anyMatch(part -> part.individuals() > 0
                        && (part.individuals() < Counts.SHOWN_MIN || secret.contains(Sameness.of(part, figures))));
        if (!telling) {
            whole.add(figure);
            return;
        }
        var unknown = parts.stream()
                .filter(part -> !known.contains(Sameness.of(part, figures)))
                .toList();
        int people = unknown.stream().mapToInt(CountedPart::individuals).sum();
        if (unknown.size() < UNKNOWN_MIN || people < Counts.SHOWN_MIN) {
            hidden.add(figure);
        }
    }

    /** What makes two parts of different releases the same number. */
    private record Sameness(Population population, UUID area, String part, int individuals) {

        static Sameness of(CountedPart part, Map<UUID, CountedFigure> figures) {
            var figure = figures.get(part.figure());
            if (figure == null) {
                throw new IllegalStateException("a part without its figure " + part.figure());
            }
            return new Sameness(figure.population(), figure.area(), part.part(), part.individuals());
        }
    }
}
