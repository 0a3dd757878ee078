package org.jatigi.displacement.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jatigi.displacement.disclosure.CountedFigure.Population;
import org.jspecify.annotations.Nullable;

/**
 * A country for tests without a database, with releases of one round after each other. Codes say where an area is: C is the country, R1
 * a region, R12 a cercle of it, R123 a commune of that.
 */
final class Country {

    static final Population IDPS = new Population("STOCK", "IDP");

    private final Map<UUID, AreaPlace> areas = new HashMap<>();
    private final Map<UUID, String> codes = new HashMap<>();
    private final List<CountedFigure> figures = new ArrayList<>();
    private final List<CountedPart> parts = new ArrayList<>();
    private final List<Family.Cell> cells = new ArrayList<>();
    private final boolean complementary;

    Country() {
        this(true);
    }

    Country(boolean complementary) {
        this.complementary = complementary;
    }

    /** A number that is to be published, in an area. */
    record Entry(
            String code,
            @Nullable Integer individuals,
            @Nullable Integer households,
            String detail,
            List<Integer> parts) {}

    static Entry people(String code, int individuals) {
        return new Entry(code, individuals, null, "", List.of());
    }

    static Entry both(String code, int individuals, int households) {
        return new Entry(code, individuals, households, "", List.of());
    }

    static Entry households(String code, int households) {
        return new Entry(code, null, households, "", List.of());
    }

    static Entry comingFrom(String origin, String code, int individuals) {
        return new Entry(code, individuals, null, origin, List.of());
    }

    static Entry inParts(String code, int... parts) {
        return new Entry(
                code,
                Arrays.stream(parts).sum(),
                null,
                "",
                Arrays.stream(parts).boxed().toList());
    }

    /** What was published of a release: what is hidden, by code. */
    record Shown(Set<String> hidden, Set<String> hiddenSums, Set<String> whole, Disclosure all) {}

    Shown publish(Entry... entries) {
        return publish(List.of(entries));
    }

    Shown publish(List<Entry> entries) {
        var release = UUID.randomUUID();
        List<CountedFigure> own = new ArrayList<>();
        List<CountedPart> ownParts = new ArrayList<>();
        for (var entry : entries) {
            var figure = figure(release, entry, true);
            own.add(figure);
            for (int i = 0; i < entry.parts.size(); i++) {
                ownParts.add(new CountedPart(release, figure.id(), "part " + i, entry.parts.get(i), true));
            }
        }
        figures.addAll(own);
        parts.addAll(ownParts);
        var disclosure = Disclosure.of(new Family(release, figures, parts, cells, areas), complementary);
        remember(release, own, ownParts, disclosure);
        return shown(own, disclosure);
    }

    /** The figures of all releases, as they are shown now. */
    List<CountedFigure> figures() {
        return figures;
    }

    private void remember(UUID release, List<CountedFigure> own, List<CountedPart> ownParts, Disclosure disclosure) {
        figures.removeAll(own);
        own.forEach(figure -> figures.add(new CountedFigure(
                release,
                figure.id(),
                figure.population(),
                figure.area(),
                figure.detail(),
                figure.counts(),
                disclosure.hidden().contains(figure.id()))));
        parts.removeAll(ownParts);
        ownParts.forEach(part -> parts.add(new CountedPart(
                release,
                part.figure(),
                part.part(),
                part.individuals(),
                disclosure.hidden().contains(part.figure())
                        || !disclosure.whole().contains(part.figure()))));
        disclosure
                .cells()
                .forEach(cell -> cells.add(
                        new Family.Cell(release, cell.population(), cell.cell().id(), cell.suppressed())));
    }

    private Shown shown(List<CountedFigure> own, Disclosure disclosure) {
        var hidden = new TreeSet<String>();
        var whole = new HashSet<String>();
        for (var figure : own) {
            if (disclosure.hidden().contains(figure.id())) {
                hidden.add(name(figure));
            }
            if (disclosure.whole().contains(figure.id())) {
                whole.add(name(figure));
            }
        }
        var sums = new TreeSet<String>();
        disclosure.cells().stream()
                .filter(cell -> cell.suppressed() && !cell.cell().own())
                .forEach(cell -> sums.add(codes.get(cell.cell().area().id())));
        return new Shown(hidden, sums, whole, disclosure);
    }

    private String name(CountedFigure figure) {
        var code = codes.get(figure.area());
        return figure.detail().isEmpty() ? code : code + " " + figure.detail();
    }

    private CountedFigure figure(UUID release, Entry entry, boolean suppressed) {
        var counts = new Counts(
                entry.individuals == null ? null : entry.individuals.longValue(),
                entry.households == null ? null : entry.households.longValue());
        return new CountedFigure(release, UUID.randomUUID(), IDPS, area(entry.code), entry.detail, counts, suppressed);
    }

    private UUID area(String code) {
        var id = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        if (!areas.containsKey(id)) {
            int level = code.equals("C") ? 0 : code.length() - 1;
            var around = level == 0 ? null : level == 1 ? "C" : code.substring(0, code.length() - 1);
            areas.put(id, new AreaPlace(id, around == null ? null : area(around), 2021, level));
            codes.put(id, code);
        }
        return id;
    }
}
