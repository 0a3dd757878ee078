package org.jatigi.displacement;

import static java.util.stream.Collectors.toMap;
import static org.jatigi.access.Category.PRECISE_LOCATION;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.Area;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.OrganisationName;
import org.jatigi.reference.Point;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads and writes reported movements of people. The exact point is only selected for whom it may be shown to. */
@ApplicationScoped
class EventStore {

    private static final String INSERT = """
            insert into displacement_event (id, organisation, date, cause, hazard, from_area_id, to_area_id, place_name, population_group,
                                            individuals, households, needs, source, reported_by, reported_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """;

    private static final String INSERT_POINT = """
            insert into displacement_event_point (event_id, organisation, lat, lon)
            values ($1, $2, $3, $4)
            """;

    private static final String SHOWN = """
            select e.id, e.organisation, e.date, e.cause, e.hazard, e.from_area_id, e.to_area_id, e.place_name, e.population_group,
                   e.individuals, e.households, e.needs, e.source, e.verification, e.reported_at, e.verified_at,
                   e.verification_note
            """;

    private static final String PLAIN = "  from displacement_event e\n";

    private static final String WITH_POINT = """
                 , point.lat, point.lon
              from displacement_event e
              left join displacement_event_point point on point.event_id = e.id
            """;

    private static final String BY_IDS = " where e.id = any ($1)\n order by e.id\n";

    private static final String ONE = " where e.id = $1\n";

    private static final String ONE_WANTED = """
             where ($1::date is null or e.date >= $1)
               and ($2::date is null or e.date <= $2)
               and ($3::text[] is null or e.verification = any ($3))
               and ($4::text[] is null or e.cause = any ($4))
               and ($5::text[] is null or e.population_group = any ($5))
               and ($6::uuid[] is null or e.to_area_id = any ($6))
               and e.id = $7
            """;

    private final Rows rows;
    private final Gazetteer gazetteer;

    EventStore(Rows rows, Gazetteer gazetteer) {
        this.rows = rows;
        this.gazetteer = gazetteer;
    }

    static Uni<Void> insert(SqlConnection connection, Viewer viewer, UUID id, EventCheck.Checked checked, Instant now) {
        var report = checked.report();
        var values = Tuple.tuple()
                .addUUID(id)
                .addString(viewer.organisationOrRefuse())
                .addLocalDate(report.date())
                .addString(report.cause().name())
                .addString(report.hazard())
                .addUUID(checked.from() == null ? null : checked.from().id())
                .addUUID(checked.to().id())
                .addString(report.place())
                .addString(report.group().name())
                .addInteger(report.individuals())
                .addInteger(report.households())
                .addArrayOfString(report.neededMost().toArray(String[]::new))
                .addString(report.source())
                .addString(viewer.account())
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return connection
                .preparedQuery(INSERT)
                .execute(values)
                .chain(() -> insertPoint(connection, viewer, id, report.point()));
    }

    Uni<EventView> find(Viewer viewer, UUID id) {
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(SHOWN + from(viewer) + ONE)
                        .execute(Tuple.of(id))
                        .map(found -> views(viewer, found).stream()
                                .findFirst()
                                .orElseThrow(() -> new Refusal.NotFound("event", id))));
    }

    /** The event, if it is there for the viewer and among the wanted ones. */
    Uni<Optional<EventView>> find(Viewer viewer, UUID id, EventSelection selection) {
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(SHOWN + from(viewer) + ONE_WANTED)
                        .execute(selection.values().addUUID(id))
                        .map(found -> views(viewer, found).stream().findFirst()));
    }

    /** The events with these ids. */
    Uni<Map<UUID, EventView>> byIds(Viewer viewer, Collection<?> ids) {
        var wanted = Tuple.of(ids.stream().map(UUID.class::cast).toArray(UUID[]::new));
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(SHOWN + from(viewer) + BY_IDS)
                        .execute(wanted)
                        .map(found ->
                                views(viewer, found).stream().collect(toMap(EventView::id, Function.identity()))));
    }

    private static Uni<Void> insertPoint(SqlConnection connection, Viewer viewer, UUID id, @Nullable Point point) {
        return point == null
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(INSERT_POINT)
                        .execute(Tuple.of(id, viewer.organisationOrRefuse(), point.lat(), point.lon()))
                        .replaceWithVoid();
    }

    private static boolean seesPoints(Viewer viewer) {
        return viewer.may(PRECISE_LOCATION, Verb.READ);
    }

    private static String from(Viewer viewer) {
        return seesPoints(viewer) ? WITH_POINT : PLAIN;
    }

    private List<EventView> views(Viewer viewer, RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> view(viewer, row))
                .toList();
    }

    private EventView view(Viewer viewer, Row row) {
        var organisation = row.getString("organisation");
        var people = new SmallNumbers(
                row.getInteger("individuals"), row.getInteger("households"), viewer.belongsTo(organisation));
        return new EventView(
                row.getUUID("id"),
                new OrganisationName(organisation),
                row.getLocalDate("date"),
                DisplacementReason.valueOf(row.getString("cause")),
                row.getString("hazard"),
                area(row.getUUID("from_area_id")),
                area(row.getUUID("to_area_id")),
                row.getString("place_name"),
                seesPoints(viewer) && row.getDouble("lat") != null
                        ? new Point(row.getDouble("lat"), row.getDouble("lon"))
                        : null,
                PopulationGroup.valueOf(row.getString("population_group")),
                people.shownIndividuals(),
                people.shownHouseholds(),
                people.suppressed(),
                List.of(row.getArrayOfStrings("needs")),
                row.getString("source"),
                Verification.valueOf(row.getString("verification")),
                row.getOffsetDateTime("reported_at").toInstant(),
                row.getOffsetDateTime("verified_at") == null
                        ? null
                        : row.getOffsetDateTime("verified_at").toInstant(),
                row.getString("verification_note"));
    }

    private @Nullable Area area(@Nullable UUID id) {
        return id == null ? null : gazetteer.byId(id).orElse(null);
    }
}
