package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageRequest;
import org.jatigi.persistence.Rows;
import org.jspecify.annotations.Nullable;

/** Reads the organisations. */
@ApplicationScoped
class Organisations {

    /** Parameters: acronyms, types, active, synthetic; each null where it does not matter. */
    private static final String WANTED = """
              from organisation
             where ($1::text[] is null or acronym = any ($1))
               and ($2::text[] is null or type = any ($2))
               and ($3::boolean is null or active = $3)
               and ($4::boolean is null or synthetic = $4)
            """;

    private static final String PAGE = """
            select acronym, name_fr, name_en, other_names, type, parent, tier, iati_id, psea_status, psea_assessed_on, active, synthetic
            """ + WANTED + """
               and ($5::text is null or acronym collate "C" > $5)
             order by acronym collate "C"
             limit $6
            """;

    private static final String COUNT = "select count(*) as total " + WANTED;

    private final Rows rows;

    Organisations(Rows rows) {
        this.rows = rows;
    }

    Uni<OrganisationConnection> page(
            Viewer viewer, OrganisationFilter filter, PageRequest request, boolean isCountAsked) {
        var after = request.after() == null ? null : request.after().value(0, 1);
        return rows.read(
                viewer,
                connection -> page(connection, filter, after, request)
                        .chain(page -> isCountAsked
                                ? count(connection, filter).map(total -> OrganisationConnection.of(page, total))
                                : Uni.createFrom().item(OrganisationConnection.of(page, null))));
    }

    private static Uni<Page<Organisation>> page(
            SqlConnection connection, OrganisationFilter filter, @Nullable String after, PageRequest request) {
        return connection
                .preparedQuery(PAGE)
                .execute(wanted(filter).addString(after).addInteger(request.limit()))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(Organisations::organisation)
                        .toList())
                .map(read -> Page.of(request, read, organisation -> Cursor.of(organisation.acronym())));
    }

    private static Uni<Integer> count(SqlConnection connection, OrganisationFilter filter) {
        return connection
                .preparedQuery(COUNT)
                .execute(wanted(filter))
                .map(found -> found.iterator().next().getInteger("total"));
    }

    private static Tuple wanted(OrganisationFilter filter) {
        return Tuple.tuple()
                .addArrayOfString(filter.acronyms())
                .addArrayOfString(OrganisationTypeFilter.passing(filter.type()))
                .addBoolean(filter.active())
                .addBoolean(filter.synthetic());
    }

    private static Organisation organisation(Row row) {
        var tier = row.getString("tier");
        var psea = row.getString("psea_status");
        return new Organisation(
                row.getString("acronym"),
                row.getString("acronym"),
                row.getString("name_fr"),
                row.getString("name_en"),
                List.of(row.getArrayOfStrings("other_names")),
                OrganisationType.valueOf(row.getString("type")),
                row.getString("parent"),
                tier == null ? null : OrganisationTier.valueOf(tier),
                row.getString("iati_id"),
                psea == null ? null : PseaStatus.valueOf(psea),
                row.getLocalDate("psea_assessed_on"),
                row.getBoolean("active"),
                row.getBoolean("synthetic"));
    }
}
