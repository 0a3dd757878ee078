package org.jatigi.displacement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jatigi.displacement.NamedPlace.Named;
import org.jatigi.exchange.Finding.Level;
import org.jatigi.reference.Area;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.Standing;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the area of each row of a file.
 *
 * <p>A code names one cercle in 2015 and another in 2021, so the edition of a row is found from code and name together, never from the
 * date. Where the two fit several editions the row goes with most of its file. What fits none is held, with what the code does name.
 *
 * <p>A row has up to three witnesses for its cercle: the cercle's code, the cercle's name, and the code of the commune, which begins with
 * that of its cercle. Two that agree outvote a third that is slightly off (a mistyped code of the cercle), with a warning. Where the
 * cercle's code and name agree on one cercle and the commune's code on another, nobody can tell which is right, and the row is held.
 */
final class BaselinePlacing {

    private final Gazetteer gazetteer;
    private final Edition usual;

    private BaselinePlacing(Gazetteer gazetteer, Edition usual) {
        this.gazetteer = gazetteer;
        this.usual = usual;
    }

    /** Looks at all rows of a file first, for the edition that most of them fit alone. */
    static BaselinePlacing of(Gazetteer gazetteer, List<NamedPlace> places) {
        Map<Edition, Long> fits = new EnumMap<>(Edition.class);
        var placing = new BaselinePlacing(gazetteer, Edition.Y2021);
        for (var place : places) {
            var editions = placing.cercleEditions(place);
            if (editions.size() == 1) {
                fits.merge(editions.iterator().next(), 1L, Long::sum);
            }
        }
        var usual = fits.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Edition.Y2021);
        return new BaselinePlacing(gazetteer, usual);
    }

    /** The place of a row, or nothing; then the row was told why. */
    Optional<BaselinePlace> place(RowReader row, NamedPlace named) {
        if (named.cercle().isEmpty()) {
            return named.commune().isEmpty() ? region(row, named) : hold(row, BaselineLayout.CERCLE, missingCercle());
        }
        return cercle(row, named).flatMap(cercle -> {
            checkRegion(row, named, cercle);
            tellOtherEdition(row, cercle);
            return named.commune().isEmpty()
                    ? Optional.of(official(cercle, locality(named)))
                    : new CommunePlacing(gazetteer, row).place(cercle, named);
        });
    }

    private Optional<BaselinePlace> region(RowReader row, NamedPlace named) {
        var region = named.region();
        if (region.isEmpty()) {
            return hold(row, BaselineLayout.CERCLE, missingCercle());
        }
        return area(region, 1, fitting(1, region))
                .map(area -> official(area, locality(named)))
                .or(() -> hold(row, BaselineLayout.REGION, PlaceWords.disagree(gazetteer, 1, region)));
    }

    private Optional<Area> cercle(RowReader row, NamedPlace named) {
        var cercle = named.cercle();
        var fromCommune = named.cercleOfCommune();
        if (cercle.code().isEmpty() && fromCommune.isEmpty()) {
            return byName(row, named);
        }
        var own = fitting(2, cercle);
        if (!own.isEmpty()) {
            return fromCommune.isEmpty() || fromCommune.equals(cercle.code())
                    ? area(cercle, 2, own)
                    : hold(row, BaselineLayout.COMMUNE_CODE, PlaceWords.otherCercle(gazetteer, named));
        }
        var borrowed = new Named(fromCommune, cercle.name());
        var editions = fitting(2, borrowed);
        if (editions.isEmpty()) {
            return hold(row, BaselineLayout.CERCLE_CODE, PlaceWords.disagree(gazetteer, 2, cercle));
        }
        if (!cercle.code().isEmpty()) {
            var says = PlaceWords.outvoted(gazetteer, named);
            row.find(BaselineLayout.CERCLE_CODE, Level.WARNING, "code-name-disagree", says.fr(), says.en());
        }
        return area(borrowed, 2, editions);
    }

    /** Without any code only the name is left; it must be one cercle's in the edition that the rest of the file has. */
    private Optional<Area> byName(RowReader row, NamedPlace named) {
        var candidates = gazetteer.named(named.cercle().name(), 2).stream()
                .filter(area -> area.inEdition() == usual && area.standing() == Standing.OFFICIAL)
                .filter(area -> named.region().isEmpty() || isRegion(named.region(), area))
                .toList();
        if (candidates.size() != 1) {
            return hold(
                    row,
                    BaselineLayout.CERCLE,
                    PlaceWords.unknownName(named.cercle().name()));
        }
        var says = PlaceWords.withoutCode(candidates.getFirst());
        row.find(BaselineLayout.CERCLE, Level.WARNING, "missing-code", says.fr(), says.en());
        return Optional.of(candidates.getFirst());
    }

    private Set<Edition> cercleEditions(NamedPlace named) {
        var own = fitting(2, named.cercle());
        return own.isEmpty()
                ? fitting(2, new Named(named.cercleOfCommune(), named.cercle().name()))
                : own;
    }

    private Set<Edition> fitting(int level, Named named) {
        return named.code().isEmpty() || named.name().isEmpty()
                ? Set.of()
                : gazetteer.fitting(level, named.code(), named.name());
    }

    private Optional<Area> area(Named named, int level, Set<Edition> editions) {
        if (editions.isEmpty()) {
            return Optional.empty();
        }
        var edition = editions.contains(usual) ? usual : editions.iterator().next();
        return gazetteer.area(edition, level, named.code());
    }

    private void checkRegion(RowReader row, NamedPlace named, Area cercle) {
        var region = named.region();
        if (!region.name().isEmpty() && !isRegion(region, cercle)) {
            var says = PlaceWords.otherRegion(region.name(), cercle);
            row.find(BaselineLayout.REGION, Level.WARNING, "region-disagrees", says.fr(), says.en());
        }
    }

    private boolean isRegion(Named region, Area cercle) {
        var around = cercle.parent();
        return around != null
                && gazetteer.fitting(1, around.code(), region.name()).contains(cercle.inEdition());
    }

    private void tellOtherEdition(RowReader row, Area cercle) {
        if (cercle.inEdition() != usual) {
            var says = PlaceWords.otherEdition(cercle, usual);
            row.find(BaselineLayout.CERCLE_CODE, Level.INFO, "other-edition", says.fr(), says.en());
        }
    }

    private static BaselinePlace official(Area area, @Nullable String locality) {
        var around = area.parent();
        return new BaselinePlace(
                area.inEdition(),
                area.level(),
                area.code(),
                area.nameFr(),
                around == null ? "" : around.code(),
                true,
                locality);
    }

    private static @Nullable String locality(NamedPlace named) {
        return named.locality().isEmpty() ? null : named.locality();
    }

    private static <T> Optional<T> hold(RowReader row, String column, PlaceWords.Reason reason) {
        row.find(
                column,
                Level.ERROR,
                reason.code(),
                reason.says().fr(),
                reason.says().en());
        return Optional.empty();
    }

    private static PlaceWords.Reason missingCercle() {
        return new PlaceWords.Reason(
                "missing-required",
                new Text(
                        "Le cercle manque ; complétez le nom et le code.",
                        "The cercle is missing; add its name and code."));
    }
}
