package org.jatigi.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Writes the audit trail. A write and its line share a transaction, so that neither is there without the other; a read's line is
 * committed before the answer goes out; a refusal is recorded in a transaction of its own, because it rolls back the one it was met in.
 */
@ApplicationScoped
public class Trail {

    private static final String APPEND = """
            insert into audit_event (account, organisation, client, purpose, operation, category, subject, decision)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;
    private static final String APPEND_IN_SESSION = APPEND.replace('$', '?'); // Hibernate's sign for a parameter

    private final Rows rows;

    Trail(Rows rows) {
        this.rows = rows;
    }

    /** Records that the viewer wrote {@code subject}, in the transaction that writes it. */
    public Uni<Void> wrote(
            SqlConnection connection, Viewer viewer, String operation, Category category, @Nullable Object subject) {
        return append(connection, viewer, new Entry(operation, category, subject, Outcome.PERMIT));
    }

    /** The same in a session of Hibernate Reactive. */
    public Uni<Void> wrote(
            Mutiny.Session session, Viewer viewer, String operation, Category category, @Nullable Object subject) {
        var values = values(viewer, new Entry(operation, category, subject, Outcome.PERMIT));
        var insert = session.createNativeQuery(APPEND_IN_SESSION);
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.getString(i));
        }
        return insert.executeUpdate().replaceWithVoid();
    }

    /** Records reads and refusals in a transaction of its own; the answer must wait for it. */
    public Uni<Void> record(Viewer viewer, List<Entry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var batch = entries.stream().map(entry -> values(viewer, entry)).toList();
        return rows.write(
                viewer,
                connection ->
                        connection.preparedQuery(APPEND).executeBatch(batch).replaceWithVoid());
    }

    private static Uni<Void> append(SqlConnection connection, Viewer viewer, Entry entry) {
        return connection.preparedQuery(APPEND).execute(values(viewer, entry)).replaceWithVoid();
    }

    private static Tuple values(Viewer viewer, Entry entry) {
        return Tuple.tuple()
                .addString(viewer.account())
                .addString(viewer.organisation())
                .addString(viewer.client())
                .addString(viewer.purpose())
                .addString(entry.operation())
                .addString(entry.category().resource())
                .addString(entry.subject() == null ? null : entry.subject().toString())
                .addString(entry.outcome().name());
    }
}
