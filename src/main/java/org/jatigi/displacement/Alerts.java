package org.jatigi.displacement;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jatigi.access.Bearing;
import org.jatigi.access.Viewer;
import org.jatigi.reference.AreaMaps;
import org.jatigi.signal.Signal;
import org.jatigi.signal.SignalFeed;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.SignalQuestion;
import org.jspecify.annotations.Nullable;

/** Follows the movements of people that are reported. */
@ApplicationScoped
class Alerts {

    private final SignalFeed feed;
    private final EventStore store;
    private final AreaMaps maps;

    Alerts(SignalFeed feed, EventStore store, AreaMaps maps) {
        this.feed = feed;
        this.store = store;
        this.maps = maps;
    }

    /** Those that pass the filter at the moment of their delivery. A filter that names what is not there is refused at once. */
    Multi<DisplacementEventReported> follow(Bearing bearing, EventFilter filter, @Nullable Long after) {
        EventSelection.of(filter, maps);
        return feed.follow(
                bearing,
                SignalQuestion.of(SignalKind.DISPLACEMENT_EVENT_REPORTED, after),
                (viewer, signal) -> read(viewer, signal, EventSelection.of(filter, maps)));
    }

    private Uni<Optional<DisplacementEventReported>> read(Viewer viewer, Signal signal, EventSelection selection) {
        return store.find(viewer, signal.subject(), selection)
                .map(found -> found.map(event -> new DisplacementEventReported(event, signal.sequence())));
    }
}
