package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jatigi.vocabulary.Refusal;

/** Loads releases to be changed, inside a session's transaction. */
final class ReleaseLoading {

    /** What is public now for the same round. */
    private static final String RIVALS = """
            from Release r
             where r.dataset = :dataset
               and r.roundId = :round
               and r.state = PUBLISHED
               and r.id <> :superseded
             order by r.id
            """;

    private ReleaseLoading() {}

    static Uni<Release> one(Mutiny.Session session, UUID id) {
        return session.find(Release.class, id).onItem().ifNull().failWith(() -> new Refusal.NotFound("release", id));
    }

    /** Published releases of the same round that {@code release} does not name as superseded. */
    static Uni<List<Release>> rivals(Mutiny.Session session, Release release) {
        if (release.roundId == null) {
            return Uni.createFrom().item(List.of());
        }
        return session.createSelectionQuery(RIVALS, Release.class)
                .setParameter("dataset", release.dataset)
                .setParameter("round", release.roundId)
                .setParameter("superseded", release.supersedes == null ? release.id : release.supersedes)
                .getResultList();
    }

    /** The release that {@code release} supersedes, if any. */
    static Uni<List<Release>> superseded(Mutiny.Session session, Release release) {
        return release.supersedes == null
                ? Uni.createFrom().item(List.of())
                : one(session, release.supersedes).map(List::of);
    }
}
