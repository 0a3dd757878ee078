package org.jatigi.displacement;

import java.util.Optional;
import org.jatigi.displacement.NamedPlace.Named;
import org.jatigi.exchange.Finding.Level;
import org.jatigi.reference.Area;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.Standing;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commune of a row whose cercle is known.
 *
 * <p>Where a list of the edition's communes was published, it decides: a code that is not in it, or that names another commune, holds the
 * row. For 2021 none was published; there a commune is written down as the file reports it, under its cercle.
 */
final class CommunePlacing {

    private final Gazetteer gazetteer;
    private final RowReader row;

    CommunePlacing(Gazetteer gazetteer, RowReader row) {
        this.gazetteer = gazetteer;
        this.row = row;
    }

    Optional<BaselinePlace> place(Area cercle, NamedPlace named) {
        var locality = named.locality().isEmpty() ? null : named.locality();
        if (named.commune().code().isEmpty()) {
            return Optional.of(withoutCode(cercle, named.commune().name(), locality));
        }
        return hasList(cercle)
                ? listed(cercle, named.commune(), locality)
                : Optional.of(reported(cercle, named, locality));
    }

    private boolean hasList(Area cercle) {
        return gazetteer.children(cercle).stream().anyMatch(CommunePlacing::isOfficial);
    }

    private Optional<BaselinePlace> listed(Area cercle, Named commune, @Nullable String locality) {
        var known = gazetteer
                .area(cercle.inEdition(), 3, commune.code())
                .filter(CommunePlacing::isOfficial)
                .orElse(null);
        if (known == null) {
            return hold("unknown-code", PlaceWords.unknownCommune(commune, cercle));
        }
        boolean fits = commune.name().isEmpty()
                || gazetteer.fitting(3, commune.code(), commune.name()).contains(cercle.inEdition());
        return fits
                ? Optional.of(official(known, locality))
                : hold("code-name-disagree", PlaceWords.otherCommune(gazetteer, commune, known));
    }

    /** The name alone is enough where it is one commune's of the cercle; else the row stands for the cercle, and the name is kept. */
    private BaselinePlace withoutCode(Area cercle, String name, @Nullable String locality) {
        var same = gazetteer.children(cercle).stream()
                .filter(CommunePlacing::isOfficial)
                .filter(area -> gazetteer.named(name, 3).contains(area))
                .toList();
        var says = PlaceWords.communeWithoutCode(name, same.size() == 1);
        row.find(BaselineLayout.COMMUNE_CODE, Level.WARNING, "missing-code", says.fr(), says.en());
        return same.size() == 1
                ? official(same.getFirst(), locality)
                : official(cercle, locality == null ? name : locality);
    }

    private static BaselinePlace reported(Area cercle, NamedPlace named, @Nullable String locality) {
        var commune = named.commune();
        var name = commune.name().isEmpty() ? commune.code() : commune.name();
        return new BaselinePlace(cercle.inEdition(), 3, commune.code(), name, cercle.code(), false, locality);
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

    private static boolean isOfficial(Area area) {
        return area.standing() == Standing.OFFICIAL;
    }

    private Optional<BaselinePlace> hold(String code, Text says) {
        row.find(BaselineLayout.COMMUNE_CODE, Level.ERROR, code, says.fr(), says.en());
        return Optional.empty();
    }
}
