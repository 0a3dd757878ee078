package org.jatigi.displacement.disclosure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.UUID;

/** Decides, for a release whose figures have just been written, which of its numbers are shown. */
public final class DisclosureControl {

    private DisclosureControl() {}

    /** Computes and stores what is shown of {@code release}, once, in the transaction that wrote its figures. */
    public static Uni<Void> protect(SqlConnection connection, UUID release) {
        return DisclosureStore.claim(connection, release)
                .chain(() -> DisclosureStore.family(connection, release))
                .map(Disclosure::of)
                .chain(disclosure -> DisclosureStore.publish(connection, release, disclosure));
    }
}
