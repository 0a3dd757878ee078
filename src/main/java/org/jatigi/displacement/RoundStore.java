package org.jatigi.displacement;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.OrganisationName;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads and opens rounds. Which ones a viewer sees follows from the releases they may see, and is row security's to say. */
@ApplicationScoped
class RoundStore {

    private static final String INSERT = """
            insert into assessment_round (id, organisation, operation, number, type, period_start, period_end, collected_with,
                                          areas_planned, areas_assessed, key_informants, note)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                on conflict do nothing
            """;

    private static final String SAME = """
            select id
              from assessment_round
             where operation = $1
               and type = $2
               and number is not distinct from $3
               and period_end = $4
            """;

    private static final String SHOWN = """
            select id, organisation, operation, number, type, period_start, period_end, collected_with, areas_planned,
                   areas_assessed, key_informants, note
              from assessment_round
            """;

    private static final String BY_IDS = SHOWN + " where id = any ($1)\n order by id\n";

    private static final String ONE = SHOWN + " where id = $1\n";

    private final Rows rows;

    RoundStore(Rows rows) {
        this.rows = rows;
    }

    /** Whether the round was new; where the same one is there already, nothing is written. */
    static Uni<Boolean> insert(SqlConnection connection, UUID id, String organisation, RoundOpening round) {
        var values = Tuple.tuple()
                .addUUID(id)
                .addString(organisation)
                .addString(round.operation())
                .addInteger(round.number())
                .addString(round.type().name())
                .addLocalDate(round.period().start())
                .addLocalDate(round.period().end())
                .addArrayOfString(round.services().toArray(String[]::new))
                .addInteger(round.areasPlanned())
                .addInteger(round.areasAssessed())
                .addInteger(round.keyInformants())
                .addString(round.note());
        return connection.preparedQuery(INSERT).execute(values).map(written -> written.rowCount() == 1);
    }

    /** The id of the round that is the same as {@code round}, null where there is none to be seen. */
    static Uni<@Nullable UUID> same(SqlConnection connection, RoundOpening round) {
        var values = Tuple.tuple()
                .addString(round.operation())
                .addString(round.type().name())
                .addInteger(round.number())
                .addLocalDate(round.period().end());
        return connection
                .preparedQuery(SAME)
                .execute(values)
                .map(found -> found.size() == 0 ? null : found.iterator().next().getUUID("id"));
    }

    static Uni<RoundView> find(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(ONE)
                .execute(Tuple.of(id))
                .map(found -> views(found).stream().findFirst().orElseThrow(() -> new Refusal.NotFound("round", id)));
    }

    Uni<RoundView> find(Viewer viewer, UUID id) {
        return rows.read(viewer, connection -> find(connection, id));
    }

    /** The rounds with these ids. */
    Uni<Map<UUID, RoundView>> byIds(Viewer viewer, Collection<?> ids) {
        var wanted = Tuple.of(ids.stream().map(UUID.class::cast).toArray(UUID[]::new));
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(BY_IDS)
                        .execute(wanted)
                        .map(found -> views(found).stream().collect(toMap(RoundView::id, Function.identity()))));
    }

    private static List<RoundView> views(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(RoundStore::view)
                .toList();
    }

    private static RoundView view(Row row) {
        return new RoundView(
                row.getUUID("id"),
                new OrganisationName(row.getString("organisation")),
                row.getString("operation"),
                row.getInteger("number"),
                RoundType.valueOf(row.getString("type")),
                new Period(row.getLocalDate("period_start"), row.getLocalDate("period_end")),
                List.of(row.getArrayOfStrings("collected_with")),
                row.getInteger("areas_planned"),
                row.getInteger("areas_assessed"),
                row.getInteger("key_informants"),
                row.getString("note"));
    }
}
