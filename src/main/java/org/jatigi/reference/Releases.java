package org.jatigi.reference;

import static org.jatigi.access.Category.RELEASE;
import static org.jatigi.signal.SignalKind.RELEASE_PUBLISHED;
import static org.jatigi.signal.SignalKind.RELEASE_WITHDRAWN;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.dataset.Arguments;
import org.jatigi.persistence.Races;
import org.jatigi.persistence.Sessions;
import org.jatigi.signal.Signals;
import org.jspecify.annotations.Nullable;

/** What can be done with releases. Every method takes the viewer first and decides before it acts. */
@ApplicationScoped
public class Releases {

    private final ReleaseStore store;
    private final Sessions sessions;
    private final GazetteerReload areas;
    private final Trail trail;
    private final Clock clock;

    Releases(ReleaseStore store, Sessions sessions, GazetteerReload areas, Trail trail, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.areas = areas;
        this.trail = trail;
        this.clock = clock;
    }

    public Uni<ReleaseView> find(Viewer viewer, UUID id) {
        return store.find(viewer, id);
    }

    /** The releases the viewer may see, the last submitted first; with {@code asOf}, those that were the public ones at that instant. */
    public Uni<ReleaseConnection> page(Viewer viewer, Arguments given, boolean counted) {
        var page = store.page(viewer, given);
        return counted
                ? page.chain(
                        shown -> store.count(viewer, given).map(total -> ReleaseConnection.of(shown, total, given)))
                : page.map(shown -> ReleaseConnection.of(shown, null, given));
    }

    public Uni<ReleaseView> review(Viewer viewer, UUID id, @Nullable String note) {
        return step(viewer, id, "reviewRelease", (session, release) -> {
            ReleaseAccess.review(viewer, release).enforce();
            release.review(viewer, note, clock.instant());
            return Uni.createFrom().voidItem();
        });
    }

    public Uni<ReleaseView> validate(Viewer viewer, UUID id, @Nullable String note) {
        return step(viewer, id, "validateRelease", (session, release) -> {
            ReleaseAccess.validate(viewer, release).enforce();
            release.validate(viewer, note, clock.instant());
            return Uni.createFrom().voidItem();
        });
    }

    /**
     * Publishes; the release it corrects steps back at the same instant, in the same transaction. Areas that came with it are on the map
     * before anybody is told, or its figures would be missing where they are asked for by area.
     */
    public Uni<ReleaseView> publish(Viewer viewer, UUID id) {
        return step(viewer, id, "publishRelease", (session, release) -> {
                    ReleaseAccess.publish(viewer, release).enforce();
                    var now = clock.instant();
                    release.refuseUnlessValidated();
                    return replace(session, release, now)
                            .invoke(() -> release.publish(viewer, now))
                            .call(() -> Signals.tell(session, RELEASE_PUBLISHED, id));
                })
                .call(areas::follow);
    }

    public Uni<ReleaseView> withdraw(Viewer viewer, UUID id, String reason) {
        return step(viewer, id, "withdrawRelease", (session, release) -> {
            ReleaseAccess.withdraw(viewer, release).enforce();
            release.withdraw(viewer, reason, clock.instant());
            return Signals.tell(session, RELEASE_WITHDRAWN, id);
        });
    }

    /** Load, decide and change ({@code change}), record, show. Of two that change the same release at once, one meets a conflict. */
    private Uni<ReleaseView> step(Viewer viewer, UUID id, String operation, Change change) {
        return sessions.write(
                        viewer,
                        session -> ReleaseLoading.one(session, id)
                                .call(release -> change.apply(session, release))
                                .call(session::flush)
                                .call(() -> trail.wrote(session, viewer, operation, RELEASE, id)))
                .onFailure(Races::isLost)
                .transform(lost -> Races.conflict())
                .chain(() -> store.find(viewer, id));
    }

    /** The older one is flushed first, so that there is never a moment with two published ones. */
    private static Uni<Void> replace(Mutiny.Session session, Release release, Instant now) {
        return ReleaseLoading.rivals(session, release)
                .invoke(rivals -> release.refuseRivals(rivals))
                .chain(() -> ReleaseLoading.superseded(session, release))
                .invoke(older -> older.forEach(one -> one.giveWay(now)))
                .call(session::flush)
                .replaceWithVoid();
    }

    @FunctionalInterface
    private interface Change {
        Uni<Void> apply(Mutiny.Session session, Release release);
    }
}
