package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.persistence.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the coordination bodies. */
@ApplicationScoped
class CoordinationBodies {

    private static final String PAGE = """
            select code, kind, name_fr, name_en, sector, leads, co_leads, members, areas, period_start, period_end
              from coordination_body
             where $1::text is null or code collate "C" > $1
             order by code collate "C"
             limit $2
            """;

    private static final String COUNT = "select count(*) as total from coordination_body";

    private final Rows rows;
    private final Gazetteer gazetteer;

    CoordinationBodies(Rows rows, Gazetteer gazetteer) {
        this.rows = rows;
        this.gazetteer = gazetteer;
    }

    Uni<CoordinationBodyConnection> page(Viewer viewer, PageRequest request, boolean isCountAsked) {
        return rows.read(
                viewer,
                connection -> page(connection, request)
                        .chain(page -> isCountAsked
                                ? count(connection).map(total -> CoordinationBodyConnection.of(page, total))
                                : Uni.createFrom().item(CoordinationBodyConnection.of(page, null))));
    }

    private Uni<Page<CoordinationBody>> page(SqlConnection connection, PageRequest request) {
        var after = request.after() == null ? null : request.after().value(0, 1);
        return connection
                .preparedQuery(PAGE)
                .execute(Tuple.of(after, request.limit()))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(this::body)
                        .toList())
                .map(read -> Page.of(request, read, body -> Cursor.of(body.id())));
    }

    private static Uni<Integer> count(SqlConnection connection) {
        return connection
                .query(COUNT)
                .execute()
                .map(found -> found.iterator().next().getInteger("total"));
    }

    private CoordinationBody body(Row row) {
        return new CoordinationBody(
                row.getString("code"),
                CoordinationKind.valueOf(row.getString("kind")),
                row.getString("name_fr"),
                row.getString("name_en"),
                row.getString("sector"),
                List.of(row.getArrayOfStrings("leads")),
                List.of(row.getArrayOfStrings("co_leads")),
                List.of(row.getArrayOfStrings("members")),
                areas(row),
                period(row));
    }

    private List<Area> areas(Row row) {
        return Arrays.stream(row.getArrayOfUUIDs("areas"))
                .flatMap(id -> gazetteer.byId(id).stream())
                .toList();
    }

    private static @Nullable Validity period(Row row) {
        var start = row.getLocalDate("period_start");
        var end = row.getLocalDate("period_end");
        return start == null && end == null ? null : new Validity(start, end);
    }
}
