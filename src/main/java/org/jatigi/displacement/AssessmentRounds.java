package org.jatigi.displacement;

import static org.jatigi.access.Category.RELEASE;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Listing;
import org.jatigi.persistence.Once;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** What can be done with rounds of data collection. Every method takes the viewer first, or second after the connection it shares. */
@ApplicationScoped
public class AssessmentRounds {

    private final RoundStore store;
    private final Listing listing;
    private final Rows rows;
    private final Trail trail;

    AssessmentRounds(RoundStore store, Listing listing, Rows rows, Trail trail) {
        this.store = store;
        this.listing = listing;
        this.rows = rows;
        this.trail = trail;
    }

    /** Opens a round of the viewer's organisation; a round that is there already is a conflict that names it. */
    public Uni<RoundView> open(Viewer viewer, RoundOpening opening) {
        viewer.decide(RELEASE, Verb.CREATE).enforce();
        opening.check();
        return rows.write(
                        viewer,
                        connection -> Once.claim(connection, viewer, "openRound", opening.idempotencyKey(), opening)
                                .call(claim -> claim.repeated()
                                        ? Uni.createFrom().voidItem()
                                        : insert(connection, viewer, claim.subject(), opening))
                                .map(Once.Claim::subject))
                .chain(id -> store.find(viewer, id));
    }

    /** The round that is the same, or a new one: for imports, which say of which round they are and do not open it first. */
    public Uni<UUID> openOrFind(SqlConnection connection, Viewer viewer, RoundOpening opening) {
        viewer.decide(RELEASE, Verb.CREATE).enforce();
        opening.check();
        return RoundStore.same(connection, opening)
                .chain(same -> same != null
                        ? Uni.createFrom().item(same)
                        : Once.claim(connection, viewer, "openRound", null, opening)
                                .map(Once.Claim::subject)
                                .call(id -> insert(connection, viewer, id, opening)));
    }

    /** The rounds the viewer may see, the latest first. */
    public Uni<RoundConnection> page(Viewer viewer, Arguments given, boolean counted) {
        viewer.decide(RELEASE, Verb.READ).enforce();
        return listing.ids(viewer, RoundDataset.ROUNDS, given)
                .chain(page -> store.byIds(viewer, page.rows()).map(found -> Listing.records(page, found)))
                .chain(page -> counted
                        ? listing.count(viewer, RoundDataset.ROUNDS, given)
                                .map(total -> RoundConnection.of(page, total))
                        : Uni.createFrom().item(RoundConnection.of(page, null)));
    }

    /** The round of that id, null where the viewer can see none. */
    public Uni<RoundView> seen(Viewer viewer, UUID id) {
        return store.find(viewer, id).onFailure(Refusal.NotFound.class).recoverWithNull();
    }

    private Uni<Void> insert(SqlConnection connection, Viewer viewer, UUID id, RoundOpening opening) {
        return RoundStore.insert(connection, id, viewer.organisationOrRefuse(), opening)
                .chain(isNew -> isNew
                        ? trail.wrote(connection, viewer, "openRound", RELEASE, id)
                        : RoundStore.same(connection, opening).map(AssessmentRounds::refuse));
    }

    private static Void refuse(@Nullable UUID same) {
        throw new Refusal.Conflict(
                new Text("Cette collecte est déjà ouverte.", "This round is open already."),
                same == null ? Map.of() : Map.of("round", same.toString()));
    }
}
