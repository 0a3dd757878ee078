package org.jatigi.signal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells what happened, in the transaction in which it happens: both are there or neither. It is heard of once that is committed. */
public final class Signals {

    private static final String TELL = """
            insert into signal (kind, category, subject)
            values ($1, $2, $3)
            """;
    private static final String TELL_IN_SESSION = TELL.replace('$', '?'); // Hibernate's sign for a parameter

    private static final String TELL_ACCOUNT = """
            insert into signal (kind, category, subject, organisation, account)
            values ($1, $2, $3, jatigi_organisation(), jatigi_account())
            """;

    private Signals() {}

    /** Tells everybody who may subscribe to the category. */
    public static Uni<Void> tell(SqlConnection connection, SignalKind kind, UUID subject) {
        return connection
                .preparedQuery(TELL)
                .execute(Tuple.of(kind.word(), kind.category().resource(), subject))
                .replaceWithVoid();
    }

    /** The same in a session of Hibernate Reactive. */
    public static Uni<Void> tell(Mutiny.Session session, SignalKind kind, UUID subject) {
        return session.createNativeQuery(TELL_IN_SESSION)
                .setParameter(1, kind.word())
                .setParameter(2, kind.category().resource())
                .setParameter(3, subject)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Tells the account that the transaction is for, and nobody else. */
    public static Uni<Void> tellAccount(SqlConnection connection, SignalKind kind, UUID subject) {
        return connection
                .preparedQuery(TELL_ACCOUNT)
                .execute(Tuple.of(kind.word(), kind.category().resource(), subject))
                .replaceWithVoid();
    }
}
