package org.jatigi.displacement;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jatigi.exchange.Finding.Level;
import org.jatigi.reference.Area;
import org.jatigi.reference.Gazetteer;
import org.jatigi.vocabulary.Edition;
import org.jspecify.annotations.Nullable;

/** Why people left and where they came from, as far as a row says it. What cannot be understood is told, and the counts are still good. */
final class BaselineCircumstances {

    private static final Map<String, DisplacementReason> WORDS = Map.ofEntries(
            Map.entry("conflict", DisplacementReason.CONFLICT),
            Map.entry("conflit", DisplacementReason.CONFLICT),
            Map.entry("insecurity", DisplacementReason.CONFLICT),
            Map.entry("insécurité", DisplacementReason.CONFLICT),
            Map.entry("violence", DisplacementReason.CONFLICT),
            Map.entry("disaster", DisplacementReason.DISASTER),
            Map.entry("catastrophe", DisplacementReason.DISASTER),
            Map.entry("flood", DisplacementReason.DISASTER),
            Map.entry("inondation", DisplacementReason.DISASTER),
            Map.entry("climat", DisplacementReason.CLIMATE),
            Map.entry("drought", DisplacementReason.CLIMATE),
            Map.entry("sécheresse", DisplacementReason.CLIMATE));

    /** Countries that people come to Mali from, by the names and codes that files have. */
    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("mali", "MLI"),
            Map.entry("mli", "MLI"),
            Map.entry("ml", "MLI"),
            Map.entry("burkinafaso", "BFA"),
            Map.entry("bfa", "BFA"),
            Map.entry("niger", "NER"),
            Map.entry("ner", "NER"),
            Map.entry("mauritania", "MRT"),
            Map.entry("mauritanie", "MRT"),
            Map.entry("mrt", "MRT"),
            Map.entry("algeria", "DZA"),
            Map.entry("algerie", "DZA"),
            Map.entry("dza", "DZA"),
            Map.entry("cotedivoire", "CIV"),
            Map.entry("ivorycoast", "CIV"),
            Map.entry("civ", "CIV"),
            Map.entry("guinea", "GIN"),
            Map.entry("guinee", "GIN"),
            Map.entry("gin", "GIN"),
            Map.entry("senegal", "SEN"),
            Map.entry("sen", "SEN"),
            Map.entry("libya", "LBY"),
            Map.entry("libye", "LBY"),
            Map.entry("lby", "LBY"),
            Map.entry("centralafricanrepublic", "CAF"),
            Map.entry("republiquecentrafricaine", "CAF"),
            Map.entry("caf", "CAF"),
            Map.entry("nigeria", "NGA"),
            Map.entry("nga", "NGA"),
            Map.entry("togo", "TGO"),
            Map.entry("benin", "BEN"),
            Map.entry("ghana", "GHA"),
            Map.entry("chad", "TCD"),
            Map.entry("tchad", "TCD"));

    private final Gazetteer gazetteer;
    private final RowReader row;

    BaselineCircumstances(Gazetteer gazetteer, RowReader row) {
        this.gazetteer = gazetteer;
        this.row = row;
    }

    /** The main reason: what the type of displacement says first, else the first of the columns that says yes. */
    @Nullable
    DisplacementReason reason() {
        var type = row.remark(BaselineLayout.TYPE).toLowerCase(Locale.ROOT);
        var fromType = Stream.of(type.split("[;,/]", -1))
                .flatMap(part -> WORDS.entrySet().stream()
                        .filter(word -> part.contains(word.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .findFirst();
        var fromColumns = columns();
        return fromType.or(() -> fromColumns).orElse(null);
    }

    private Optional<DisplacementReason> columns() {
        boolean isConflict = isAny(BaselineLayout.CONFLICT, BaselineLayout.INSECURITY);
        boolean isDisaster = isAny(BaselineLayout.DISASTER);
        boolean isOther = isAny(BaselineLayout.POLITICAL, BaselineLayout.ECONOMIC, BaselineLayout.OTHER);
        if (isConflict) {
            return Optional.of(DisplacementReason.CONFLICT);
        }
        if (isDisaster) {
            return Optional.of(DisplacementReason.DISASTER);
        }
        return isOther ? Optional.of(DisplacementReason.OTHER) : Optional.empty();
    }

    /** Whether one of the columns says yes; all are read, so that what is wrong in any of them is told. */
    private boolean isAny(String... columns) {
        return Stream.of(columns).map(row::isTrue).toList().contains(true);
    }

    /** The code of the region of origin in that edition. */
    @Nullable
    String originRegion(Edition edition) {
        var name = row.remark(BaselineLayout.ORIGIN_REGION);
        if (name.isEmpty()) {
            return null;
        }
        var regions = gazetteer.named(name, 1).stream()
                .filter(area -> area.inEdition() == edition)
                .map(Area::code)
                .toList();
        if (regions.size() == 1) {
            return regions.getFirst();
        }
        row.find(
                BaselineLayout.ORIGIN_REGION,
                Level.WARNING,
                "unknown-origin",
                "« %s » n'est pas une région de l'édition %d ; l'origine n'est pas reprise."
                        .formatted(name, edition.year()),
                "\"%s\" is no region of the edition of %d; the origin is not taken.".formatted(name, edition.year()));
        return null;
    }

    @Nullable
    String country(String column) {
        var names = List.of(row.remark(column).split("[;,/]", -1));
        var name = names.getFirst().strip();
        if (name.isEmpty()) {
            return null;
        }
        var code = COUNTRIES.get(Gazetteer.fold(name));
        if (code == null) {
            row.find(
                    column,
                    Level.WARNING,
                    "unknown-country",
                    "Le pays « %s » n'est pas reconnu ; il n'est pas repris.".formatted(name),
                    "The country \"%s\" is not recognised; it is not taken.".formatted(name));
        }
        return code;
    }
}
