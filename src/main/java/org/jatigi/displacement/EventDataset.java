package org.jatigi.displacement;

import static org.jatigi.dataset.ColumnType.BOOLEAN;
import static org.jatigi.dataset.ColumnType.DAY;
import static org.jatigi.dataset.ColumnType.DECIMAL;
import static org.jatigi.dataset.ColumnType.ID;
import static org.jatigi.dataset.ColumnType.INSTANT;
import static org.jatigi.dataset.ColumnType.INTEGER;
import static org.jatigi.dataset.ColumnType.TEXT;
import static org.jatigi.dataset.ColumnType.TEXTS;
import static org.jatigi.dataset.ColumnType.WORD;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Conditions;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.Direction;
import org.jatigi.dataset.Origin;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Sort;
import org.jatigi.dataset.Statement;
import org.jatigi.reference.AreaMaps;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.ReferenceReads;
import org.jatigi.vocabulary.Text;

/** Reported movements of people as rows. Small counts are null but for the organisation that reported them; see {@link SmallNumbers}. */
@ApplicationScoped
class EventDataset {

    private static final String SUPPRESSED =
            "(e.organisation is distinct from jatigi_organisation() and coalesce(coalesce(e.individuals, e.households) between 1 and 4, false))";

    private static final String POINT = "left join displacement_event_point point on point.event_id = e.id";

    private static final Text REPORTED = new Text(
            "Ce sont des signalements : une alerte (ALERT) n'est vérifiée par personne, un signalement réfuté (REFUTED) n'a pas eu lieu. "
                    + "On ne les additionne pas avec les chiffres des cycles.",
            "These are reports: an alert (ALERT) is verified by nobody, a refuted one (REFUTED) did not happen. "
                    + "They are not added to the figures of the rounds.");

    private final Gazetteer gazetteer;
    private final AreaConditions areas;

    EventDataset(Gazetteer gazetteer, AreaMaps maps) {
        this.gazetteer = gazetteer;
        this.areas = new AreaConditions(maps);
    }

    Dataset events() {
        return new Dataset(
                        "displacementEvents",
                        "DisplacementEvent",
                        Category.DISPLACEMENT_AGGREGATE,
                        "from displacement_event e left join area on area.id = e.to_area_id")
                .id(ID, "e.id")
                .ordered(new Sort("DATE", DAY, "e.date"), Direction.DESC)
                .value("id", ID, "e.id", "#meta+id", "Identifiant", "Id")
                .field(new ReadField.Part(
                        "organisation",
                        "OrganisationName",
                        null,
                        List.of(new ReadField.Value(
                                "acronym",
                                Column.of(TEXT, "e.organisation").headed("#org", "Organisation", "Organisation")))))
                .value("date", DAY, "e.date", "#date+occurred", "Date", "Date")
                .value("cause", WORD, "e.cause", "#cause", "Cause", "Cause")
                .value("hazard", TEXT, "e.hazard", "#crisis+type", "Aléa", "Hazard")
                .field(ReferenceReads.areaOf(
                        "from", Column.of(ID, "e.from_area_id").headed("+origin", "De", "From"), gazetteer))
                .field(ReferenceReads.areaOf("to", Column.of(ID, "e.to_area_id").headed("", "Vers", "To"), gazetteer))
                .value("place", TEXT, "e.place_name", "#loc+name", "Lieu", "Place")
                .field(new ReadField.Part(
                        "point",
                        "Point",
                        Column.of(DECIMAL, "point.lat").joining(POINT),
                        List.of(
                                new ReadField.Value(
                                        "lat",
                                        Column.of(DECIMAL, "point.lat")
                                                .joining(POINT)
                                                .headed("#geo+lat", "Latitude exacte", "Exact latitude")),
                                new ReadField.Value(
                                        "lon",
                                        Column.of(DECIMAL, "point.lon")
                                                .joining(POINT)
                                                .headed("#geo+lon", "Longitude exacte", "Exact longitude")))))
                .value("group", WORD, "e.population_group", "#population+type", "Groupe", "Group")
                .value("individuals", INTEGER, shown("e.individuals"), "#affected+ind", "Personnes", "Individuals")
                .value("households", INTEGER, shown("e.households"), "#affected+hh", "Ménages", "Households")
                .value("suppressed", BOOLEAN, SUPPRESSED, "#meta+suppressed", "Nombres masqués", "Numbers hidden")
                .value("needs", TEXTS, "e.needs", "#need", "Besoins", "Needs")
                .value("source", TEXT, "e.source", "#meta+source", "Source", "Source")
                .value("verification", WORD, "e.verification", "#status", "Vérification", "Verification")
                .value("reportedAt", INSTANT, "e.reported_at", "#date+reported", "Signalé le", "Reported at")
                .value("verifiedAt", INSTANT, "e.verified_at", "#date+verified", "Vérifié le", "Verified at")
                .value("verificationNote", TEXT, "e.verification_note")
                .filter("date", Conditions.days("e.date"))
                .filter("verification", Conditions.words("e.verification"))
                .filter("cause", Conditions.words("e.cause"))
                .filter("group", Conditions.words("e.population_group"))
                .filter("to", areas.of("e.to_area_id", "area.level"))
                .located("to")
                .suppressed(SUPPRESSED)
                .origin(EventDataset::origin)
                .changing(new Dataset.Changes("e.updated_at", EventDataset::gone));
    }

    /** Reports are never deleted: a refuted one says so. */
    private static void gone(Statement statement, Viewer viewer, Instant since) {
        statement.add("select e.id, e.updated_at as at from displacement_event e where false");
    }

    private static Uni<Origin> origin(SqlConnection connection, Viewer viewer, Arguments given) {
        return Uni.createFrom().item(new Origin(List.of(), null, List.of(REPORTED)));
    }

    private static String shown(String count) {
        return "case when " + SUPPRESSED + " then null else " + count + " end";
    }
}
