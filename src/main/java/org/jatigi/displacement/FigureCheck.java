package org.jatigi.displacement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Checks submitted figures and finds their areas. All of them are right, or none is taken; what is wrong is told by index and field. */
final class FigureCheck {

    /** As many as a round of all communes of Mali has by group and origin; larger sets are files and are imported. */
    static final int FIGURES_MAX = 5_000;

    private static final int COUNT_MAX = 30_000_000; // more than Mali has people
    private static final int PARTS_MAX =
            200; // two sexes and unknown, twenty age bands, with and without disability and unknown
    private static final int AGE_MAX = 130;
    private static final int TEXT_MAX = 200;
    private static final int PROBLEMS_MAX = 50; // enough to see what is wrong with a file; the message stays readable
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private final Gazetteer gazetteer;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<Object, Integer> seen = new HashMap<>();

    private FigureCheck(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** A figure whose areas are known. */
    record Checked(FigureEntry entry, Area area, @Nullable Area origin) {}

    /** The figures with their areas, or a refusal that names what is wrong with which of them. */
    static List<Checked> of(List<FigureEntry> figures, Gazetteer gazetteer) {
        if (figures.size() > FIGURES_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Une soumission a au plus %d chiffres ; celle-ci en a %d."
                                    .formatted(FIGURES_MAX, figures.size()),
                            "A submission has at most %d figures; this one has %d."
                                    .formatted(FIGURES_MAX, figures.size())),
                    FIGURES_MAX);
        }
        if (figures.isEmpty()) {
            throw new Refusal.Invalid(
                    new Text("Aucun chiffre n'est soumis.", "No figure is submitted."), Map.of("field", "figures"));
        }
        var check = new FigureCheck(gazetteer);
        var checked = new ArrayList<Checked>(figures.size());
        for (int i = 0; i < figures.size(); i++) {
            check.figure(i, figures.get(i)).ifPresent(checked::add);
        }
        check.refuseProblems();
        return checked;
    }

    private Optional<Checked> figure(int index, FigureEntry entry) {
        var area = area(index, "area", entry.area());
        var origin = entry.origin() == null ? null : area(index, "origin", entry.origin());
        counts(index, entry);
        breakdown(index, entry);
        texts(index, entry);
        if (area == null) {
            return Optional.empty();
        }
        duplicate(index, entry, area, origin);
        return Optional.of(new Checked(entry, area, origin));
    }

    private @Nullable Area area(int index, String field, AreaInput asked) {
        var edition = Stream.of(Edition.values())
                .filter(one -> one.year() == asked.edition())
                .findFirst();
        var found = edition.flatMap(known -> asked.level() == null
                ? gazetteer.area(known, asked.code())
                : gazetteer.area(known, asked.level(), asked.code()));
        if (found.isEmpty()) {
            wrong(
                    index,
                    field,
                    "le code n'existe pas dans l'édition %d".formatted(asked.edition()),
                    "there is no such code in the edition of %d".formatted(asked.edition()));
        }
        return found.orElse(null);
    }

    private void counts(int index, FigureEntry entry) {
        count(index, "individuals", entry.individuals());
        count(index, "households", entry.households());
        if (entry.individuals() == null && entry.households() == null) {
            wrong(index, "individuals", "ni personnes ni ménages", "neither individuals nor households");
        }
        if (entry.individuals() != null && entry.households() != null && entry.households() > entry.individuals()) {
            wrong(index, "households", "plus de ménages que de personnes", "more households than individuals");
        }
    }

    private void count(int index, String field, @Nullable Integer count) {
        if (count != null && count < 0) {
            wrong(index, field, "nombre négatif", "a negative count");
        }
        if (count != null && count > COUNT_MAX) {
            wrong(index, field, "plus que le pays n'a d'habitants", "more than the country has people");
        }
    }

    private void breakdown(int index, FigureEntry entry) {
        if (entry.parts().size() > PARTS_MAX) {
            wrong(
                    index,
                    "breakdown",
                    "plus de %d tranches".formatted(PARTS_MAX),
                    "more than %d parts".formatted(PARTS_MAX));
            return;
        }
        long sum = 0;
        Set<BreakdownEntry.Cell> cells = new HashSet<>();
        for (var part : entry.parts()) {
            count(index, "breakdown", part.individuals());
            ages(index, part);
            if (!cells.add(part.cell())) {
                wrong(index, "breakdown", "la même tranche deux fois", "the same part twice");
            }
            sum += part.individuals();
        }
        if (!entry.parts().isEmpty() && (entry.individuals() == null || entry.individuals() != sum)) {
            wrong(
                    index,
                    "breakdown",
                    "les tranches font %d, pas %s".formatted(sum, entry.individuals()),
                    "the parts sum to %d, not %s".formatted(sum, entry.individuals()));
        }
    }

    private void ages(int index, BreakdownEntry part) {
        int from = part.ageMin() == null ? 0 : part.ageMin();
        int to = part.ageMax() == null ? AGE_MAX : part.ageMax();
        if (from < 0 || to < from || to > AGE_MAX) {
            wrong(index, "breakdown", "tranche d'âge impossible", "an impossible age band");
        }
    }

    private void texts(int index, FigureEntry entry) {
        if (entry.originCountry() != null
                && !COUNTRY.matcher(entry.originCountry()).matches()) {
            wrong(index, "originCountry", "pas un code ISO 3166-1 alpha-3", "no code of ISO 3166-1 alpha-3");
        }
        text(index, "place", entry.place());
        text(index, "shelterType", entry.shelterType());
        text(index, "reliability", entry.reliability());
    }

    private void text(int index, String field, @Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > TEXT_MAX)) {
            wrong(index, field, "de 1 à %d caractères".formatted(TEXT_MAX), "1 to %d characters".formatted(TEXT_MAX));
        }
    }

    /** Two figures that say the same of the same people would be added to each other. */
    private void duplicate(int index, FigureEntry entry, Area area, @Nullable Area origin) {
        var same = new Same(
                area,
                entry.group(),
                entry.kind(),
                origin,
                entry.originCountry(),
                entry.reason(),
                entry.arrival(),
                entry.place(),
                entry.shelterType());
        var first = seen.putIfAbsent(same, index);
        if (first != null) {
            wrong(index, "area", "répète le chiffre %d".formatted(first), "repeats figure %d".formatted(first));
        }
    }

    private void wrong(int index, String field, String fr, String en) {
        problems.add(new Problem(index, field, new Text(fr, en)));
    }

    private void refuseProblems() {
        if (problems.isEmpty()) {
            return;
        }
        var first = problems.getFirst();
        throw new Refusal.Invalid(
                new Text(
                        "Chiffre %d, champ « %s » : %s (%d problème(s) en tout)."
                                .formatted(first.index, first.field, first.says.fr(), problems.size()),
                        "Figure %d, field \"%s\": %s (%d problem(s) in all)."
                                .formatted(first.index, first.field, first.says.en(), problems.size())),
                Map.of(
                        "index",
                        first.index,
                        "field",
                        first.field,
                        "problems",
                        problems.stream().limit(PROBLEMS_MAX).map(Problem::told).toList()));
    }

    private record Problem(int index, String field, Text says) {
        Map<String, Object> told() {
            return Map.of("index", index, "field", field, "messageFr", says.fr(), "messageEn", says.en());
        }
    }

    private record Same(
            Area area,
            PopulationGroup group,
            FigureKind kind,
            @Nullable Area origin,
            @Nullable String originCountry,
            @Nullable DisplacementReason reason,
            @Nullable Period arrival,
            @Nullable String place,
            @Nullable String shelterType) {}
}
