package org.jatigi.displacement;

import static org.jatigi.access.Category.DISPLACEMENT_AGGREGATE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.persistence.Once;
import org.jatigi.persistence.Races;
import org.jatigi.persistence.Rows;
import org.jatigi.persistence.Sessions;
import org.jatigi.reference.AreaMaps;
import org.jatigi.reference.Gazetteer;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.Signals;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;

/** What can be done with reported movements of people. Every method takes the viewer first and decides before it acts. */
@ApplicationScoped
public class DisplacementEvents {

    private final EventStore store;
    private final Rows rows;
    private final Sessions sessions;
    private final Trail trail;
    private final Gazetteer gazetteer;
    private final AreaMaps maps;
    private final Clock clock;

    DisplacementEvents(
            EventStore store,
            Rows rows,
            Sessions sessions,
            Trail trail,
            Gazetteer gazetteer,
            AreaMaps maps,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.sessions = sessions;
        this.trail = trail;
        this.gazetteer = gazetteer;
        this.maps = maps;
        this.clock = clock;
    }

    /** Reports a movement as an alert, which all who may read displacement figures see at once. */
    public Uni<EventView> report(Viewer viewer, EventReport report) {
        DisplacementEventAccess.report(viewer).enforce();
        var checked = EventCheck.of(report, gazetteer, LocalDate.now(clock));
        return rows.write(
                        viewer,
                        connection -> Once.claim(
                                        connection, viewer, "reportDisplacementEvent", report.idempotencyKey(), report)
                                .call(claim -> claim.repeated()
                                        ? Uni.createFrom().voidItem()
                                        : insert(connection, viewer, claim.subject(), checked))
                                .map(Once.Claim::subject))
                .chain(id -> store.find(viewer, id));
    }

    /** Verifies or refutes an alert of somebody else; of two who decide at once, one meets a conflict. */
    public Uni<EventView> verify(Viewer viewer, EventVerification verification) {
        var id = Identifier.of("event", verification.event());
        return sessions.write(
                        viewer,
                        session -> session.find(DisplacementEvent.class, id)
                                .onItem()
                                .ifNull()
                                .failWith(() -> new Refusal.NotFound("event", id))
                                .invoke(event -> DisplacementEventAccess.verify(viewer, event)
                                        .enforce())
                                .invoke(event -> event.decide(
                                        viewer, verification.verification(), verification.note(), clock.instant()))
                                .call(session::flush)
                                .call(() -> trail.wrote(
                                        session, viewer, "verifyDisplacementEvent", DISPLACEMENT_AGGREGATE, id)))
                .onFailure(Races::isLost)
                .transform(lost -> Races.conflict())
                .chain(() -> store.find(viewer, id));
    }

    /** The reported movements, the latest first. */
    public Uni<EventConnection> page(Viewer viewer, EventFilter filter, PageRequest request, boolean counted) {
        DisplacementEventAccess.see(viewer).enforce();
        var selection = EventSelection.of(filter, maps);
        var page = store.page(viewer, selection, request).map(read -> Page.of(request, read, EventStore::cursor));
        return counted
                ? page.chain(shown -> store.count(viewer, selection).map(total -> EventConnection.of(shown, total)))
                : page.map(shown -> EventConnection.of(shown, null));
    }

    private Uni<Void> insert(SqlConnection connection, Viewer viewer, UUID id, EventCheck.Checked checked) {
        return EventStore.insert(connection, viewer, id, checked, clock.instant())
                .chain(() -> Signals.tell(connection, SignalKind.DISPLACEMENT_EVENT_REPORTED, id))
                .chain(() -> trail.wrote(connection, viewer, "reportDisplacementEvent", DISPLACEMENT_AGGREGATE, id));
    }
}
