package org.jatigi.displacement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Period;
import org.jspecify.annotations.Nullable;

/**
 * Whether figures may be added up, and if not, why not.
 *
 * <p>People who were there at one time are mostly there at the next: a stock is added across the areas of one round, never across
 * rounds. Flows are added over time. In both, nobody may be in two of the areas, and people of different groups are not added up.
 * Whether a stock is of one round is asked of the question and not only of what it finds, so that a sum which is right today is not
 * wrong tomorrow, when the next round is published.
 */
sealed interface Summability {

    /** The figures count different people and may be added. */
    record Summable() implements Summability {}

    /** More than one round or release of a stock, or a question that does not name one. */
    record SeveralRounds() implements Summability {}

    /** More than one group of people. */
    record SeveralGroups() implements Summability {}

    /** Stocks and flows together. */
    record StocksAndFlows() implements Summability {}

    /** Two of the areas share people. */
    record OverlappingAreas(Area one, Area other) implements Summability {}

    /** The same movements, counted in two releases. */
    record OverlappingPeriods(Area area) implements Summability {}

    /**
     * What is to be added, row by row of the same kind, group, area and source.
     *
     * @param source the round, or the release where it belongs to none
     */
    record Term(FigureKind kind, PopulationGroup group, UUID source, Period period, Area area) {}

    /**
     * The rule.
     *
     * @param oneRoundAsked whether the question names exactly one round or release
     */
    static Summability of(List<Term> terms, boolean oneRoundAsked, AreaMap map) {
        if (distinct(terms, Term::kind) > 1) {
            return new StocksAndFlows();
        }
        if (distinct(terms, Term::group) > 1) {
            return new SeveralGroups();
        }
        boolean flows = !terms.isEmpty() && terms.getFirst().kind() == FigureKind.FLOW;
        if (!flows && (!oneRoundAsked || distinct(terms, Term::source) > 1)) {
            return new SeveralRounds();
        }
        if (terms.size() == 1) {
            return new Summable(); // nothing is added to it, as in most groups of a table by area and month
        }
        return Optional.<Summability>ofNullable(flows ? overlappingFlows(terms) : null)
                .or(() -> Optional.ofNullable(overlappingAreas(terms, map)))
                .orElseGet(Summable::new);
    }

    private static long distinct(List<Term> terms, Function<Term, ?> what) {
        return terms.size() < 2
                ? terms.size()
                : terms.stream().map(what).distinct().count();
    }

    private static @Nullable Summability overlappingFlows(List<Term> terms) {
        Map<Area, List<Term>> byArea = terms.stream().collect(Collectors.groupingBy(Term::area));
        return byArea.entrySet().stream()
                .filter(entry -> overlapInTime(entry.getValue()))
                .findFirst()
                .map(entry -> new OverlappingPeriods(entry.getKey()))
                .orElse(null);
    }

    private static boolean overlapInTime(List<Term> terms) {
        var periods = new HashMap<UUID, Period>();
        terms.forEach(term -> periods.put(term.source(), term.period()));
        var byStart = periods.values().stream()
                .sorted((one, other) -> one.start().compareTo(other.start()))
                .toList();
        for (int i = 1; i < byStart.size(); i++) {
            if (!byStart.get(i).start().isAfter(byStart.get(i - 1).end())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Summability overlappingAreas(List<Term> terms, AreaMap map) {
        var seen = new LinkedHashMap<Area, CountedAreas>();
        var counted = new CountedAreas(map);
        for (var area : terms.stream().map(Term::area).distinct().toList()) {
            if (counted.hold(area)) {
                return new OverlappingAreas(partner(area, seen), area);
            }
            var alone = new CountedAreas(map);
            alone.add(area);
            seen.put(area, alone);
            counted.add(area);
        }
        return null;
    }

    private static Area partner(Area area, Map<Area, CountedAreas> seen) {
        return seen.entrySet().stream()
                .filter(entry -> entry.getValue().hold(area))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(area);
    }
}
