package org.jatigi.reference;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Says what codes of one edition are in another, edition by edition, forwards or backwards.
 *
 * <p>A weight is the share of an area that lies in its successor; over two steps the shares are multiplied. Where one of them has no basis
 * the product has none: it stays empty, and the answer says so. Nothing is guessed from codes or from names here.
 */
final class Translation {

    private static final List<Edition> EDITIONS = List.of(Edition.values());

    private final AreaIndex index;
    private final Edition from;
    private final Edition to;
    private final Language language;

    Translation(AreaIndex index, Edition from, Edition to, Language language) {
        this.index = index;
        this.from = from;
        this.to = to;
        this.language = language;
    }

    PcodeTranslation of(String code) {
        var area = index.area(from, code);
        return area.map(found -> of(code, found))
                .orElseGet(() -> new PcodeTranslation(
                        code, null, List.of(), unknown(index, code, from).in(language)));
    }

    private PcodeTranslation of(String code, Area area) {
        var shares = shares(area);
        var to = shares.entrySet().stream()
                .map(share -> new AreaShare(share.getValue().weight(), share.getKey()))
                .toList();
        return new PcodeTranslation(
                code, area, to, problem(area, to).map(text -> text.in(language)).orElse(null));
    }

    private Map<Area, Share> shares(Area area) {
        Map<Area, Share> reached = new LinkedHashMap<>();
        reached.put(area, new Share(1.0));
        int steps = Math.abs(EDITIONS.indexOf(to) - EDITIONS.indexOf(from));
        for (int i = 0; i < steps; i++) {
            reached = next(reached, isForwards());
        }
        return reached;
    }

    private boolean isForwards() {
        return to.compareTo(from) > 0;
    }

    private Map<Area, Share> next(Map<Area, Share> reached, boolean isForwards) {
        var next = new LinkedHashMap<Area, Share>();
        reached.forEach((area, share) -> steps(area, isForwards)
                .forEach(step -> next.merge(step.area(), share.times(step.weight()), Share::plus)));
        return next;
    }

    /** The areas of the next edition of the same level; those of another level only where there are none. */
    private List<AreaShare> steps(Area area, boolean isForwards) {
        var all = all(area, isForwards);
        var peers =
                all.stream().filter(step -> step.area().level() == area.level()).toList();
        return peers.isEmpty() ? all : peers;
    }

    private List<AreaShare> all(Area area, boolean isForwards) {
        var steps = isForwards
                ? index.after(area).stream().flatMap(step -> share(step.weight(), index.byId(step.to())))
                : index.before(area).stream().flatMap(step -> share(step.weightBack(), index.byId(step.from())));
        return steps.toList();
    }

    private static Stream<AreaShare> share(@Nullable Double weight, Optional<Area> area) {
        return area.stream().map(found -> new AreaShare(weight, found));
    }

    private Optional<Text> problem(Area area, List<AreaShare> shares) {
        if (shares.isEmpty()) {
            return Optional.of(noSuccessor(area));
        }
        boolean isWithoutBasis = shares.stream().anyMatch(share -> share.weight() == null);
        return isWithoutBasis ? Optional.of(noBasis(area, shares)) : Optional.empty();
    }

    private Text noSuccessor(Area area) {
        var around =
                area.upwards().skip(1).filter(outer -> !shares(outer).isEmpty()).findFirst();
        return new Text(
                "Aucune source ne dit ce qu'est %s dans l'édition %d.".formatted(area, to.year())
                        + around.map(" L'aire plus grande %s y est connue."::formatted)
                                .orElse(""),
                "No source says what %s is in the edition %d.".formatted(area, to.year())
                        + around.map(" The larger area %s is known there."::formatted)
                                .orElse(""));
    }

    private Text noBasis(Area area, List<AreaShare> shares) {
        var whole = all(area, isForwards()).stream()
                .filter(step -> step.area().level() != area.level() && step.weight() != null)
                .map(AreaShare::area)
                .findFirst();
        if (shares.size() == 1) {
            return new Text(
                    "Rien ne dit quelle part de %s est dans %s : le poids manque."
                            .formatted(area, shares.getFirst().area()),
                    "Nothing says which share of %s is in %s: there is no weight."
                            .formatted(area, shares.getFirst().area()));
        }
        return new Text(
                "%s est répartie sur %d aires, et rien ne dit dans quelles parts : les poids manquent."
                                .formatted(area, shares.size())
                        + whole.map(" Entière, elle est dans %s."::formatted).orElse(""),
                "%s is spread over %d areas, and nothing says in which shares: there are no weights."
                                .formatted(area, shares.size())
                        + whole.map(" As a whole it is in %s."::formatted).orElse(""));
    }

    /** That the edition has no such code, and what the code is in other editions. */
    static Text unknown(AreaIndex index, String code, Edition edition) {
        var elsewhere = Arrays.stream(Edition.values())
                .flatMap(other -> index.area(other, code).stream())
                .map(Area::toString)
                .collect(Collectors.joining(", "));
        var shown = code.length() > 20 ? code.substring(0, 20) + "…" : code;
        return new Text(
                "L'édition %d n'a pas de code %s.".formatted(edition.year(), shown)
                        + (elsewhere.isEmpty() ? "" : " Il existe ailleurs : " + elsewhere + "."),
                "The edition %d has no code %s.".formatted(edition.year(), shown)
                        + (elsewhere.isEmpty() ? "" : " It exists elsewhere: " + elsewhere + "."));
    }

    /** A weight on the way: null once a step had none. */
    private record Share(@Nullable Double weight) {

        Share times(@Nullable Double next) {
            return new Share(weight == null || next == null ? null : weight * next);
        }

        Share plus(Share other) {
            return new Share(weight == null || other.weight == null ? null : weight + other.weight);
        }
    }
}
