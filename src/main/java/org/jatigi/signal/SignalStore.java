package org.jatigi.signal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;

/** Reads and numbers signals. Which of them there are for a viewer is row security's to say. */
@ApplicationScoped
public class SignalStore {

    private static final String AFTER = """
            select sequence, at, kind, subject
              from signal
             where sequence > $1
               and kind = any ($2)
               and ($3::uuid is null or subject = $3)
             order by sequence
             limit $4
            """;

    private static final String POSITION = "select given, forgotten from signal_counter";

    private static final String NUMBER = "select jatigi_number_signals() as given";

    private static final String FORGET = "select jatigi_forget_signals($1) as gone";

    private final Rows rows;

    SignalStore(Rows rows) {
        this.rows = rows;
    }

    /** The first signals after a place, in their order, as far as the viewer may know of them. */
    public Uni<List<Signal>> after(Viewer viewer, SignalQuestion question, long place, int limit) {
        return rows.read(viewer, connection -> after(connection, question, place, limit));
    }

    /** The same in a transaction that is open already. */
    public static Uni<List<Signal>> after(SqlConnection connection, SignalQuestion question, long place, int limit) {
        var values = Tuple.tuple()
                .addLong(place)
                .addArrayOfString(
                        question.kinds().stream().map(SignalKind::word).toArray(String[]::new))
                .addUUID(question.subject())
                .addInteger(limit);
        return connection
                .preparedQuery(AFTER)
                .execute(values)
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(SignalStore::signal)
                        .toList());
    }

    /** How far the signals go now. */
    public Uni<SignalPosition> position(Viewer viewer) {
        return rows.read(
                viewer,
                connection -> connection
                        .query(POSITION)
                        .execute()
                        .map(found -> found.iterator().next())
                        .map(row -> new SignalPosition(row.getLong("given"), row.getLong("forgotten"))));
    }

    /** Numbers what was committed since the last time, and gives the last number there is. */
    Uni<Long> number() {
        return rows.write(
                Viewer.service(),
                connection -> connection
                        .query(NUMBER)
                        .execute()
                        .map(found -> found.iterator().next().getLong("given")));
    }

    /** Deletes what is older than so many days, and gives how many those were. */
    Uni<Long> forget(int days) {
        return rows.write(
                Viewer.service(),
                connection -> connection
                        .preparedQuery(FORGET)
                        .execute(Tuple.of(days))
                        .map(found -> found.iterator().next().getLong("gone")));
    }

    private static Signal signal(Row row) {
        return new Signal(
                row.getLong("sequence"),
                row.getOffsetDateTime("at").toInstant(),
                SignalKind.of(row.getString("kind")).orElseThrow(),
                row.getUUID("subject"));
    }
}
