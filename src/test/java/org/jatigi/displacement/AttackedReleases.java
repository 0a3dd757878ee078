package org.jatigi.displacement;

import static org.jatigi.displacement.Rounds.get;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.IdFilter;
import org.jatigi.dataset.Inputs;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.AreaMaps;

/**
 * Generated rounds with corrections, published by the usual way, and what an analyst finds of them in pages. Of every figure the test also
 * knows the true number: the same {@link Truth} wherever a correction repeats it.
 */
@ApplicationScoped
class AttackedReleases {

    static final PopulationGroup GROUP = PopulationGroup.HOST;
    private static final int EDITION = 2015;
    private static final int ROUNDS = 6;
    private static final List<String> REGIONS = List.of("ML02", "ML04", "ML05", "ML06");
    private static final List<String> ORIGINS = List.of("ML07", "ML08");

    private final Rounds rounds;
    private final PopulationFigures figures;
    private final AreaMaps maps;

    AttackedReleases(Rounds rounds, PopulationFigures figures, AreaMaps maps) {
        this.rounds = rounds;
        this.figures = figures;
        this.maps = maps;
    }

    /** A number as it was counted, published in one release or in several. */
    record Truth(int index, int individuals, Integer households) {}

    /** A figure as an analyst sees it, and its true number. */
    record Seen(PopulationFigure figure, Truth truth) {}

    /** A release with all its figures, and from when until when it was the public one. */
    record Published(int number, UUID release, Instant from, Instant until, List<Seen> figures) {}

    List<Published> make(long seed, Viewer reader) {
        var random = new Random(seed);
        List<Published> made = new ArrayList<>();
        List<Truth> truths = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, Truth> current = new TreeMap<>();
            communes(random, 40 + random.nextInt(40))
                    .forEach(code -> ORIGINS.subList(0, 1 + random.nextInt(2))
                            .forEach(origin -> current.put(code + origin, truth(random, truths))));
            var day = LocalDate.of(2019, 1 + i, 28);
            var round = rounds.published("IOM", day, entries(current));
            publish(made, round.number(), round.release(), current, reader);
            for (int j = random.nextInt(4); j > 0; j--) {
                correct(random, made, current, truths, round.number(), reader);
            }
        }
        return made;
    }

    /** Takes back what is still public, so that other tests do not find it. */
    void takeBack(List<Published> made) {
        made.stream()
                .filter(release -> release.until().equals(Instant.MAX))
                .forEach(release -> rounds.withdraw(release.release()));
    }

    private void correct(
            Random random,
            List<Published> made,
            Map<String, Truth> current,
            List<Truth> truths,
            int number,
            Viewer reader) {
        var codes = current.keySet().stream()
                .map(key -> key.substring(0, 8))
                .distinct()
                .toList();
        Map<String, Truth> changed = new TreeMap<>();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            var code = codes.get(random.nextInt(codes.size()));
            current.keySet().stream()
                    .filter(key -> key.startsWith(code))
                    .forEach(key -> changed.put(key, truth(random, truths)));
        }
        current.putAll(changed);
        var release = rounds.correction("IOM", made.getLast().release(), entries(changed));
        rounds.publish(release);
        publish(made, number, release, current, reader);
    }

    /** Some 6 % small, some 5 % nobody, the rest as communes have them. */
    private static Truth truth(Random random, List<Truth> truths) {
        int dice = random.nextInt(100);
        int individuals =
                dice < 6 ? 1 + random.nextInt(4) : dice < 11 ? 0 : 5 + (int) Math.exp(random.nextDouble() * 7);
        Integer households = random.nextInt(5) == 0 ? null : (individuals + 4) / 5;
        var truth = new Truth(truths.size(), individuals, households);
        truths.add(truth);
        return truth;
    }

    private List<String> communes(Random random, int count) {
        var all = maps.current().within(maps.asked(new AreaInput("ML", EDITION, null))).inside().stream()
                .map(maps.current()::area)
                .filter(area -> area.edition() == EDITION
                        && area.level() == 3
                        && area.code().length() == 8)
                .map(Area::code)
                .filter(code -> REGIONS.contains(code.substring(0, 4)))
                .sorted()
                .toList();
        return random.ints(0, all.size())
                .mapToObj(all::get)
                .distinct()
                .limit(count)
                .toList();
    }

    private static FigureEntry[] entries(Map<String, Truth> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .toArray(FigureEntry[]::new);
    }

    private static FigureEntry entry(String key, Truth truth) {
        return new FigureEntry(
                new AreaInput(key.substring(0, 8), EDITION, null),
                GROUP,
                FigureKind.STOCK,
                truth.individuals,
                truth.households,
                null,
                new AreaInput(key.substring(8), EDITION, null),
                null,
                key.hashCode() % 2 == 0 ? DisplacementReason.CONFLICT : DisplacementReason.DISASTER,
                null,
                null,
                null,
                null);
    }

    /** A moment of silence between releases, so that each has an instant at which it alone was the public one. */
    private void publish(List<Published> made, int number, UUID release, Map<String, Truth> current, Viewer reader) {
        var from = Instant.now();
        if (!made.isEmpty() && made.getLast().number() == number) {
            var old = made.removeLast();
            made.add(new Published(number, old.release(), old.from(), from.minusMillis(3), old.figures()));
        }
        pause();
        made.add(new Published(number, release, Instant.now(), Instant.MAX, seen(reader, release, current)));
        pause();
    }

    private List<Seen> seen(Viewer reader, UUID release, Map<String, Truth> current) {
        var filter = new PopulationFigureFilter(
                null, new IdFilter(release.toString(), null), null, null, null, null, null, null, null);
        var page = get(() -> figures.page(reader, Inputs.of("filter", filter, "first", 500), false));
        Map<String, Truth> known = new HashMap<>(current);
        return page.nodes().stream()
                .map(figure -> new Seen(
                        figure, known.get(figure.area().code() + figure.origin().code())))
                .toList();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
