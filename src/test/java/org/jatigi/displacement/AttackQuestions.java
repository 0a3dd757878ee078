package org.jatigi.displacement;

import static org.jatigi.displacement.AttackedReleases.GROUP;
import static org.jatigi.displacement.Rounds.get;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.IdFilter;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.IntFilter;
import org.jatigi.displacement.AttackedReleases.Published;
import org.jatigi.displacement.AttackedReleases.Seen;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.AreaMaps;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** The questions of an analyst: each gives sums, and the figures that they are of as pages show them. */
@ApplicationScoped
class AttackQuestions {

    private static final int EDITION = 2015;
    private static final List<String> AREAS = List.of("ML", "ML02", "ML04", "ML05", "ML06");
    private static final List<Grouping> BY = List.of(
            Grouping.AREA_COUNTRY,
            Grouping.AREA_REGION,
            Grouping.AREA_CERCLE,
            Grouping.AREA_COMMUNE,
            Grouping.REASON,
            Grouping.MONTH);

    private final PopulationFigures figures;
    private final StockSeries series;
    private final MobilityMatrix mobility;
    private final Stocks stocks;
    private final AreaMaps maps;
    private final Map<String, List<Answer>> known = new HashMap<>();

    AttackQuestions(
            PopulationFigures figures, StockSeries series, MobilityMatrix mobility, Stocks stocks, AreaMaps maps) {
        this.figures = figures;
        this.series = series;
        this.mobility = mobility;
        this.stocks = stocks;
        this.maps = maps;
    }

    /** Figures and what their sum is said to be; without numbers where it was not answered. */
    record Answer(
            List<Seen> of,
            @Nullable Long individuals,
            @Nullable Long households,
            boolean suppressed) {}

    /** Asks one question at random. */
    List<Answer> ask(Viewer viewer, List<Published> releases, Random random) {
        var release = releases.get(random.nextInt(releases.size()));
        return switch (random.nextInt(6)) {
            case 0 -> page(viewer, release, filter(release, random));
            case 1, 2 -> sum(viewer, release, filter(release, random));
            case 3 -> groups(viewer, release, filter(release, random), BY.get(random.nextInt(BY.size())), random);
            case 4 -> series(viewer, releases, release, area(release, random));
            default -> moves(viewer, release, 1 + random.nextInt(3));
        };
    }

    /** What stands in pages: the numbers of single figures. */
    List<Answer> page(Viewer viewer, Published release, PopulationFigureFilter filter) {
        return known(release, "page " + filter, () -> {
            var page = get(() -> figures.page(
                    viewer, Inputs.of("filter", filter, "first", 500, "asOf", asOf(release, filter)), false));
            Map<UUID, Seen> seen = new HashMap<>();
            release.figures().forEach(one -> seen.put(one.figure().id(), one));
            return page.nodes().stream()
                    .map(figure -> new Answer(
                            List.of(seen.get(figure.id())),
                            asLong(figure.individuals()),
                            asLong(figure.households()),
                            figure.suppressed()))
                    .toList();
        });
    }

    List<Answer> sum(Viewer viewer, Published release, PopulationFigureFilter filter) {
        return known(release, "sum " + filter, () -> {
            var sum = get(() -> figures.aggregate(viewer, selection(release, filter)));
            var head = sum.suppressed() || sum.total() == null ? new Headcount(null, null) : sum.total();
            return List.of(new Answer(
                    Analyst.among(release.figures(), passing(filter)),
                    head.individuals(),
                    head.households(),
                    sum.suppressed()));
        });
    }

    List<Answer> groups(Viewer viewer, Published release, PopulationFigureFilter filter, Grouping by, Random random) {
        var two = random.nextBoolean() ? List.of(by, Grouping.RELEASE) : List.of(by, Grouping.MONTH, Grouping.REASON);
        return groups(viewer, release, filter, two);
    }

    /** Every published sum of a level. */
    List<Answer> ofLevel(Viewer viewer, Published release, Grouping level) {
        var filter = new PopulationFigureFilter(
                null,
                new IdFilter(release.release().toString(), null),
                null,
                new PopulationGroupFilter(GROUP, null),
                null,
                null,
                null,
                null,
                null);
        return groups(viewer, release, filter, List.of(level, Grouping.RELEASE));
    }

    private List<Answer> groups(Viewer viewer, Published release, PopulationFigureFilter filter, List<Grouping> two) {
        return known(release, "groups " + two + filter, () -> {
            var among = Analyst.among(release.figures(), passing(filter));
            return get(() -> figures.groups(viewer, selection(release, filter), two, null)).stream()
                    .map(group -> new Answer(
                            Analyst.among(
                                    among,
                                    figure -> (group.area() == null || isIn(figure.area(), group.area()))
                                            && (group.reason() == null || group.reason() == figure.reason())),
                            group.sum().individuals(),
                            group.sum().households(),
                            group.suppressed()))
                    .toList();
        });
    }

    /** The series of an area as of the time of a release: one point of it is that release's, others are of other rounds. */
    List<Answer> series(Viewer viewer, List<Published> releases, Published release, String area) {
        return known(release, "series " + area, () -> {
            var asked = new AreaInput(area, EDITION, null);
            List<Answer> answers = new ArrayList<>();
            for (var point : get(() -> series.of(viewer, new StockQuestion(asked, GROUP, null, instant(release))))) {
                var shown = point.provenance().releases().getFirst().id();
                releases.stream()
                        .filter(one -> one.release().equals(shown))
                        .forEach(one -> answers.add(new Answer(
                                Analyst.among(one.figures(), figure -> isIn(figure.area(), maps.asked(asked))),
                                point.individuals(),
                                point.households(),
                                point.suppressed())));
            }
            return answers;
        });
    }

    List<Answer> moves(Viewer viewer, Published release, int level) {
        return known(release, "moves " + level, () -> {
            var question = new MobilityQuestion(release.number(), level, GROUP, null, null, instant(release));
            return get(() -> mobility.of(viewer, question)).stream()
                    .map(cell -> new Answer(
                            Analyst.among(
                                    release.figures(),
                                    figure -> isIn(figure.area(), cell.to())
                                            && (level == 1
                                                    ? figure.origin().equals(cell.from())
                                                    : cell.from() == null)),
                            cell.individuals(),
                            cell.households(),
                            cell.suppressed()))
                    .toList();
        });
    }

    /** The newest stock of a region: the figures of single releases again. */
    List<Answer> newest(Viewer viewer, List<Published> releases, String area) {
        Map<UUID, Seen> seen = new HashMap<>();
        releases.forEach(release ->
                release.figures().forEach(one -> seen.put(one.figure().id(), one)));
        var question = new StockQuestion(new AreaInput(area, EDITION, null), GROUP, null, null);
        return get(() -> stocks.latest(viewer, question, question.page(viewer, Inputs.of("first", 500))))
                .nodes()
                .stream()
                .filter(figure -> seen.containsKey(figure.id()))
                .map(figure -> new Answer(
                        List.of(seen.get(figure.id())),
                        asLong(figure.individuals()),
                        asLong(figure.households()),
                        figure.suppressed()))
                .toList();
    }

    private List<Answer> known(Published release, String question, Supplier<List<Answer>> asked) {
        return known.computeIfAbsent(release.release() + " " + question, key -> {
            try {
                return asked.get();
            } catch (Refusal.NonSummable refused) {
                return List.of();
            }
        });
    }

    private PopulationFigureFilter filter(Published release, Random random) {
        var area = random.nextInt(3) == 0 ? null : new AreaFilter(area(release, random), EDITION, null);
        var reason = random.nextInt(4) == 0 ? new DisplacementReasonFilter(DisplacementReason.CONFLICT, null) : null;
        var least = random.nextInt(4) == 0 ? new IntFilter(null, null, 1 + random.nextInt(60), null) : null;
        boolean named = random.nextBoolean();
        return new PopulationFigureFilter(
                named ? null : new IntFilter(release.number(), null, null, null),
                named ? new IdFilter(release.release().toString(), null) : null,
                null,
                new PopulationGroupFilter(GROUP, null),
                null,
                area,
                least,
                null,
                reason);
    }

    private String area(Published release, Random random) {
        if (random.nextInt(4) == 0) {
            return AREAS.get(random.nextInt(AREAS.size()));
        }
        var code = release.figures()
                .get(random.nextInt(release.figures().size()))
                .figure()
                .area()
                .code();
        return random.nextBoolean() ? code : code.substring(0, 6);
    }

    private FigureSelection selection(Published release, PopulationFigureFilter filter) {
        var asked = filter.area() == null ? null : filter.area().asked();
        var areas =
                asked == null ? null : maps.current().within(maps.asked(asked)).inside();
        return new FigureSelection(filter, asOf(release, filter), areas);
    }

    /** A named release is read as it is; a round as of the time at which the release was the public one. */
    private static @Nullable Instant asOf(Published release, PopulationFigureFilter filter) {
        return filter.release() != null ? null : instant(release);
    }

    private static Instant instant(Published release) {
        return release.from();
    }

    private Predicate<PopulationFigure> passing(PopulationFigureFilter filter) {
        var least = filter.individuals() == null ? null : filter.individuals().gte();
        var area = filter.area() == null ? null : maps.asked(filter.area().asked());
        return figure -> (area == null || isIn(figure.area(), area))
                && (filter.reason() == null || filter.reason().eq() == figure.reason())
                && (least == null || (figure.individuals() != null && figure.individuals() >= least));
    }

    private static boolean isIn(Area area, Area around) {
        return Stream.iterate(area, next -> next != null, Area::parent).anyMatch(around::equals);
    }

    private static @Nullable Long asLong(@Nullable Integer count) {
        return count == null ? null : count.longValue();
    }
}
