package org.jatigi.displacement.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** Decides, for a release whose figures have just been written, which of its numbers are shown. */
public final class DisclosureControl {

    private DisclosureControl() {}

    /** Computes and stores what is shown of {@code release}, once, in the transaction that wrote its figures. */
    public static Uni<Void> protect(SqlConnection connection, UUID release) {
        return DisclosureStore.claim(connection, release)
                .chain(() -> DisclosureStore.figures(connection, release))
                .map(figures -> figures.stream()
                        .filter(figure -> figure.release().equals(release))
                        .toList())
                .chain(figures -> DisclosureStore.show(
                        connection,
                        release,
                        figures.stream()
                                .filter(figure -> figure.counts().isSmall())
                                .map(CountedFigure::id)
                                .toList(),
                        List.of()));
    }
}
