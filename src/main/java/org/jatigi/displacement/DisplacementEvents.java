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
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Changes;
import org.jatigi.dataset.Copies;
import org.jatigi.dataset.Listing;
import org.jatigi.persistence.Once;
import org.jatigi.persistence.Races;
import org.jatigi.persistence.Rows;
import org.jatigi.persistence.Sessions;
import org.jatigi.reference.Gazetteer;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.Signals;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;

/** What can be done with reported movements of people. Every method takes the viewer first and decides before it acts. */
@ApplicationScoped
public class DisplacementEvents {

    private final EventStore store;
    private final EventDataset datasets;
    private final Listing listing;
    private final Copies copies;
    private final Rows rows;
    private final Sessions sessions;
    private final Trail trail;
    private final Gazetteer gazetteer;
    private final Clock clock;

    DisplacementEvents(
            EventStore store,
            EventDataset datasets,
            Listing listing,
            Copies copies,
            Rows rows,
            Sessions sessions,
            Trail trail,
            Gazetteer gazetteer,
            Clock clock) {
        this.store = store;
        this.datasets = datasets;
        this.listing = listing;
        this.copies = copies;
        this.rows = rows;
        this.sessions = sessions;
        this.trail = trail;
        this.gazetteer = gazetteer;
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
    public Uni<EventConnection> page(Viewer viewer, Arguments given, boolean counted) {
        DisplacementEventAccess.see(viewer).enforce();
        return listing.ids(viewer, datasets.events(), given)
                .chain(page -> store.byIds(viewer, page.rows()).map(found -> Listing.records(page, found)))
                .chain(page -> counted
                        ? listing.count(viewer, datasets.events(), given)
                                .map(total -> EventConnection.of(page, total, given))
                        : Uni.createFrom().item(EventConnection.of(page, null, given)));
    }

    /** The event of that id, null where the viewer can see none. */
    public Uni<EventView> seen(Viewer viewer, UUID id) {
        return store.find(viewer, id).onFailure(Refusal.NotFound.class).recoverWithNull();
    }

    /** What a copy of the list needs beside its rows; null where it was not asked for. */
    public Uni<Changes> changes(Viewer viewer, Arguments given) {
        return copies.changes(viewer, datasets.events(), given);
    }

    private Uni<Void> insert(SqlConnection connection, Viewer viewer, UUID id, EventCheck.Checked checked) {
        return EventStore.insert(connection, viewer, id, checked, clock.instant())
                .chain(() -> Signals.tell(connection, SignalKind.DISPLACEMENT_EVENT_REPORTED, id))
                .chain(() -> trail.wrote(connection, viewer, "reportDisplacementEvent", DISPLACEMENT_AGGREGATE, id));
    }
}
