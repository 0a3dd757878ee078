package org.jatigi.displacement;

import java.util.Optional;
import org.jatigi.displacement.Summability.OverlappingAreas;
import org.jatigi.displacement.Summability.OverlappingPeriods;
import org.jatigi.displacement.Summability.SeveralGroups;
import org.jatigi.displacement.Summability.SeveralRounds;
import org.jatigi.displacement.Summability.StocksAndFlows;
import org.jatigi.displacement.Summability.Summable;
import org.jatigi.reference.Area;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** The refusals of a sum, each with the question that has an answer. */
final class NonSummable {

    private static final String LATEST_STOCK =
            "latestStock(area: {code: \"ML\", edition: 2021}, group: IDP) { nodes { area { code nameFr } round { number } individuals } }";
    private static final String ONE_ROUND =
            "populationFigures(filter: {round: {eq: 72}, group: {eq: IDP}}) { aggregate { sum { individuals } } }";
    private static final String SERIES =
            "stockSeries(area: {code: \"ML\", edition: 2021}, group: IDP) { round { number } individuals }";

    private NonSummable() {}

    /** What the client is told, or nothing where the sum may be given. */
    static Optional<Refusal> of(Summability summability) {
        return switch (summability) {
            case Summable() -> Optional.empty();
            case SeveralRounds() -> Optional.of(new Refusal.NonSummable(SEVERAL_ROUNDS, LATEST_STOCK));
            case SeveralGroups() -> Optional.of(new Refusal.NonSummable(SEVERAL_GROUPS, ONE_ROUND));
            case StocksAndFlows() -> Optional.of(new Refusal.NonSummable(STOCKS_AND_FLOWS, ONE_ROUND));
            case OverlappingAreas(var one, var other) ->
                Optional.of(new Refusal.NonSummable(overlapping(one, other), LATEST_STOCK));
            case OverlappingPeriods(var area) -> Optional.of(new Refusal.NonSummable(twice(area), ONE_ROUND));
        };
    }

    private static final Text SEVERAL_ROUNDS = new Text(
            "Un stock ne s'additionne pas d'un cycle à l'autre : ce sont les mêmes personnes. Pour la situation la plus récente : latestStock ; pour l'évolution : stockSeries (%s) ; pour une somme : ajoutez un cycle au filtre (%s)."
                    .formatted(SERIES, ONE_ROUND),
            "A stock is not added up across rounds: they are the same people. For the newest situation ask latestStock; for the course of time stockSeries (%s); for a sum add one round to the filter (%s)."
                    .formatted(SERIES, ONE_ROUND));

    private static final Text SEVERAL_GROUPS = new Text(
            "Les personnes de groupes différents ne s'additionnent pas : ajoutez un groupe au filtre (group: {eq: IDP}).",
            "People of different groups are not added up: add one group to the filter (group: {eq: IDP}).");

    private static final Text STOCKS_AND_FLOWS = new Text(
            "Un stock et un flux ne s'additionnent pas : ajoutez le genre au filtre (kind: {eq: STOCK}).",
            "A stock and a flow are not added up: add the kind to the filter (kind: {eq: STOCK}).");

    private static Text overlapping(Area one, Area other) {
        return new Text(
                "%s et %s ont des habitants en commun : la somme en compterait deux fois. Demandez latestStock, ou ajoutez un niveau au filtre (area: {level: 3})."
                        .formatted(one, other),
                "%s and %s share people: the sum would count some twice. Ask latestStock, or add a level to the filter (area: {level: 3})."
                        .formatted(one, other));
    }

    private static Text twice(Area area) {
        return new Text(
                "Deux publications comptent les mêmes mouvements de %s : ajoutez une publication ou un cycle au filtre."
                        .formatted(area),
                "Two releases count the same movements of %s: add one release or one round to the filter."
                        .formatted(area));
    }
}
