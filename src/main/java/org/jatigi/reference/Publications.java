package org.jatigi.reference;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jatigi.access.Bearing;
import org.jatigi.access.Viewer;
import org.jatigi.signal.Signal;
import org.jatigi.signal.SignalFeed;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.SignalQuestion;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Follows what is published. */
@ApplicationScoped
class Publications {

    private final SignalFeed feed;
    private final ReleaseStore store;

    Publications(SignalFeed feed, ReleaseStore store) {
        this.feed = feed;
        this.store = store;
    }

    Multi<ReleasePublished> follow(Bearing bearing, @Nullable Long after) {
        return feed.follow(bearing, SignalQuestion.of(SignalKind.RELEASE_PUBLISHED, after), this::read);
    }

    private Uni<Optional<ReleasePublished>> read(Viewer viewer, Signal signal) {
        return store.find(viewer, signal.subject())
                .map(release -> Optional.of(new ReleasePublished(release, signal.sequence())))
                .onFailure(Refusal.NotFound.class)
                .recoverWithItem(Optional::empty);
    }
}
