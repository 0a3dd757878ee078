package org.jatigi.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jatigi.access.Viewer;

/**
 * The door to the database for entities. Every unit of work gets a session and a transaction of its own, under the viewer's row-security context.
 *
 * <p>The fields of one GraphQL query run side by side, and a reactive session must not be used by two of them at once. Sessions kept
 * in the request ({@code @WithSession}) would be shared, so we open, use and close one here instead.
 */
@ApplicationScoped
public class Sessions {

    private static final String ENTER = RowSecurity.ENTER.replace('$', '?'); // Hibernate's sign for a parameter

    private final Mutiny.SessionFactory factory;

    Sessions(Mutiny.SessionFactory factory) {
        this.factory = factory;
    }

    /** Runs {@code work} in one transaction: committed when it gives an item, rolled back when it fails. */
    public <T> Uni<T> write(Viewer viewer, Function<Mutiny.Session, Uni<T>> work) {
        return factory.openSession()
                .chain(session -> session.withTransaction(
                                tx -> enter(session, viewer).chain(() -> work.apply(session)))
                        .eventually(session::close));
    }

    private static Uni<Object> enter(Mutiny.Session session, Viewer viewer) {
        return session.createNativeQuery(ENTER, Object.class)
                .setParameter(1, viewer.account())
                .setParameter(2, RowSecurity.organisation(viewer))
                .setParameter(3, viewer.permissions().joined())
                .setParameter(4, RowSecurity.areas(viewer))
                .setParameter(5, InFlight.statementTimeout())
                .getSingleResult();
    }
}
