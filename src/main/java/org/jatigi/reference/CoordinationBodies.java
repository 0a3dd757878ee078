package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Listing;
import org.jatigi.dataset.Page;
import org.jatigi.persistence.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the coordination bodies. */
@ApplicationScoped
class CoordinationBodies {

    static final String LIST = "coordinationBodies";

    private static final String BY_CODE = """
            select code, kind, name_fr, name_en, sector, leads, co_leads, members, areas, period_start, period_end
              from coordination_body
             where code = any ($1)
             order by code
            """;

    private final Listing listing;
    private final Rows rows;
    private final Gazetteer gazetteer;

    CoordinationBodies(Listing listing, Rows rows, Gazetteer gazetteer) {
        this.listing = listing;
        this.rows = rows;
        this.gazetteer = gazetteer;
    }

    Uni<CoordinationBodyConnection> page(Viewer viewer, Arguments given, boolean isCountAsked) {
        var dataset = ReferenceReads.bodies(gazetteer);
        return listing.ids(viewer, dataset, given)
                .chain(page -> found(viewer, page))
                .chain(page -> isCountAsked
                        ? listing.count(viewer, dataset, given).map(total -> CoordinationBodyConnection.of(page, total))
                        : Uni.createFrom().item(CoordinationBodyConnection.of(page, null)));
    }

    private Uni<Page<CoordinationBody>> found(Viewer viewer, Page<Object> page) {
        var codes = page.rows().stream().map(Object::toString).toArray(String[]::new);
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(BY_CODE)
                        .execute(Tuple.tuple().addArrayOfString(codes))
                        .map(found -> Listing.records(
                                page,
                                StreamSupport.stream(found.spliterator(), false)
                                        .map(this::body)
                                        .collect(Collectors.toMap(CoordinationBody::id, Function.identity())))));
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
