package org.jatigi.displacement;

import java.util.List;
import java.util.stream.Collectors;
import org.jatigi.displacement.NamedPlace.Named;
import org.jatigi.reference.Area;
import org.jatigi.reference.Gazetteer;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Text;

/** What there is to say about codes and names of places that do not go together: what the code names, and where the name is. */
final class PlaceWords {

    private static final List<Edition> WITH_PCODES = List.of(Edition.Y2015, Edition.Y2021);

    private PlaceWords() {}

    /** Why a place could not be found. */
    record Reason(String code, Text says) {}

    static Reason disagree(Gazetteer gazetteer, int level, Named named) {
        if (named.name().isEmpty()) {
            return new Reason(
                    "missing-required",
                    new Text(
                            "Le code %s est sans nom ; un code seul ne désigne rien. Ajoutez le nom."
                                    .formatted(named.code()),
                            "The code %s has no name; a code alone names nothing. Add the name."
                                    .formatted(named.code())));
        }
        boolean isKnown = WITH_PCODES.stream()
                .anyMatch(
                        edition -> gazetteer.area(edition, level, named.code()).isPresent());
        return new Reason(
                isKnown ? "code-name-disagree" : "unknown-code",
                new Text(
                        "%s : %s. « %s » : %s. Corrigez le code ou le nom."
                                .formatted(
                                        named.code(),
                                        codeFr(gazetteer, level, named.code()),
                                        named.name(),
                                        nameFr(gazetteer, level, named.name())),
                        "%s: %s. \"%s\": %s. Correct the code or the name."
                                .formatted(
                                        named.code(),
                                        codeEn(gazetteer, level, named.code()),
                                        named.name(),
                                        nameEn(gazetteer, level, named.name()))));
    }

    static Reason otherCercle(Gazetteer gazetteer, NamedPlace named) {
        var code = named.cercleOfCommune();
        return new Reason(
                "commune-of-another-cercle",
                new Text(
                        "Le code de la commune %s est celui d'un autre cercle (%s : %s) que %s (%s). Corrigez l'un des deux."
                                .formatted(
                                        named.commune().code(),
                                        code,
                                        codeFr(gazetteer, 2, code),
                                        named.cercle().name(),
                                        named.cercle().code()),
                        "The commune's code %s belongs to another cercle (%s: %s) than %s (%s). Correct one of the two."
                                .formatted(
                                        named.commune().code(),
                                        code,
                                        codeEn(gazetteer, 2, code),
                                        named.cercle().name(),
                                        named.cercle().code())));
    }

    static Text outvoted(Gazetteer gazetteer, NamedPlace named) {
        var code = named.cercle().code();
        return new Text(
                "Le code %s (%s) ne va pas avec « %s » ; le code de la commune confirme le nom, qui est retenu. Corrigez le code."
                        .formatted(
                                code, codeFr(gazetteer, 2, code), named.cercle().name()),
                "The code %s (%s) does not go with \"%s\"; the commune's code confirms the name, which is taken. Correct the code."
                        .formatted(
                                code, codeEn(gazetteer, 2, code), named.cercle().name()));
    }

    static Text otherCommune(Gazetteer gazetteer, Named commune, Area known) {
        int edition = known.edition();
        return new Text(
                "Dans l'édition %d, %s est %s. « %s » : %s. Corrigez le code ou le nom."
                        .formatted(
                                edition,
                                commune.code(),
                                known.nameFr(),
                                commune.name(),
                                nameFr(gazetteer, 3, commune.name())),
                "In the edition of %d, %s is %s. \"%s\": %s. Correct the code or the name."
                        .formatted(
                                edition,
                                commune.code(),
                                known.nameFr(),
                                commune.name(),
                                nameEn(gazetteer, 3, commune.name())));
    }

    static Text unknownCommune(Named commune, Area cercle) {
        return new Text(
                "Le cercle %s (édition %d) n'a pas de commune de code %s. Corrigez le code."
                        .formatted(cercle.nameFr(), cercle.edition(), commune.code()),
                "The cercle %s (edition of %d) has no commune of the code %s. Correct the code."
                        .formatted(cercle.nameFr(), cercle.edition(), commune.code()));
    }

    static Text communeWithoutCode(String name, boolean isFound) {
        return isFound
                ? new Text(
                        "La commune « %s » est sans code ; elle est trouvée par son nom. Ajoutez le code."
                                .formatted(name),
                        "The commune \"%s\" has no code; it was found by its name. Add the code.".formatted(name))
                : new Text(
                        "La commune « %s » est sans code ; la ligne compte pour le cercle. Ajoutez le code."
                                .formatted(name),
                        "The commune \"%s\" has no code; the row counts for the cercle. Add the code.".formatted(name));
    }

    static Reason unknownName(String name) {
        return new Reason(
                "unknown-name",
                new Text(
                        "Sans code, « %s » ne désigne pas un seul cercle. Ajoutez le code.".formatted(name),
                        "Without a code, \"%s\" does not name one cercle. Add the code.".formatted(name)));
    }

    static Text withoutCode(Area area) {
        return new Text(
                "Le cercle est sans code ; il est lu comme %s. Ajoutez le code.".formatted(area),
                "The cercle has no code; it is read as %s. Add the code.".formatted(area));
    }

    static Text otherRegion(String name, Area cercle) {
        var around = cercle.parent();
        var region = around == null ? "" : around.nameFr();
        return new Text(
                "%s est dans la région %s, pas « %s ». Vérifiez.".formatted(cercle, region, name),
                "%s lies in the region %s, not \"%s\". Check it.".formatted(cercle, region, name));
    }

    static Text otherEdition(Area cercle, Edition usual) {
        return new Text(
                "Ce code est de l'édition %d, le reste du fichier de l'édition %d ; la ligne est lue dans la sienne."
                        .formatted(cercle.edition(), usual.year()),
                "This code is of the edition of %d, the rest of the file of that of %d; the row is read in its own."
                        .formatted(cercle.edition(), usual.year()));
    }

    private static String codeFr(Gazetteer gazetteer, int level, String code) {
        return code(gazetteer, level, code, "%s en %d", "inconnu en %d");
    }

    private static String codeEn(Gazetteer gazetteer, int level, String code) {
        return code(gazetteer, level, code, "%s in %d", "unknown in %d");
    }

    private static String code(Gazetteer gazetteer, int level, String code, String known, String unknown) {
        return WITH_PCODES.stream()
                .map(edition -> gazetteer
                        .area(edition, level, code)
                        .map(area -> known.formatted(area.nameFr(), edition.year()))
                        .orElse(unknown.formatted(edition.year())))
                .collect(Collectors.joining(", "));
    }

    private static String nameFr(Gazetteer gazetteer, int level, String name) {
        return name(gazetteer, level, name, "%s en %d", "nom inconnu");
    }

    private static String nameEn(Gazetteer gazetteer, int level, String name) {
        return name(gazetteer, level, name, "%s in %d", "unknown name");
    }

    private static String name(Gazetteer gazetteer, int level, String name, String known, String unknown) {
        var places = gazetteer.named(name, level).stream()
                .filter(area -> WITH_PCODES.contains(area.inEdition()))
                .map(area -> known.formatted(area.code(), area.edition()))
                .distinct()
                .collect(Collectors.joining(", "));
        return places.isEmpty() ? unknown : places;
    }
}
