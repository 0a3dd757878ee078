package org.jatigi.exchange;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jatigi.access.Bearing;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.signal.Signal;
import org.jatigi.signal.SignalFeed;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.SignalQuestion;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Follows the viewer's own jobs. */
@ApplicationScoped
class JobFeed {

    private final SignalFeed feed;
    private final Rows rows;

    JobFeed(SignalFeed feed, Rows rows) {
        this.feed = feed;
        this.rows = rows;
    }

    /** One job of the viewer's, or all of them. */
    Multi<JobProgress> follow(Bearing bearing, @Nullable String id, @Nullable Long after) {
        var job = id == null ? null : Identifier.of("job", id);
        return feed.follow(bearing, new SignalQuestion(Set.of(SignalKind.JOB_PROGRESS), job, after), this::read);
    }

    private Uni<Optional<JobProgress>> read(Viewer viewer, Signal signal) {
        return rows.read(viewer, connection -> JobStore.find(connection, signal.subject()))
                .map(job -> Optional.of(new JobProgress(job, signal.sequence())))
                .onFailure(Refusal.NotFound.class)
                .recoverWithItem(Optional::empty);
    }
}
