package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Listing;
import org.jatigi.dataset.Page;
import org.jatigi.persistence.Rows;

/** Reads the organisations. */
@Singleton
class Organisations {

    private static final String BY_ACRONYM = """
            select acronym, name_fr, name_en, other_names, type, parent, tier, iati_id, psea_status, psea_assessed_on, active, synthetic
              from organisation
             where acronym = any ($1)
             order by acronym
            """;

    private final Listing listing;
    private final Rows rows;

    Organisations(Listing listing, Rows rows) {
        this.listing = listing;
        this.rows = rows;
    }

    Uni<OrganisationConnection> page(Viewer viewer, Arguments given, boolean isCountAsked) {
        return listing.ids(viewer, ReferenceReads.ORGANISATIONS, given)
                .chain(page -> found(viewer, page))
                .chain(page -> isCountAsked
                        ? listing.count(viewer, ReferenceReads.ORGANISATIONS, given)
                                .map(total -> OrganisationConnection.of(page, total))
                        : Uni.createFrom().item(OrganisationConnection.of(page, null)));
    }

    private Uni<Page<Organisation>> found(Viewer viewer, Page<Object> page) {
        var acronyms = page.rows().stream().map(Object::toString).toArray(String[]::new);
        return rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(BY_ACRONYM)
                        .execute(Tuple.tuple().addArrayOfString(acronyms))
                        .map(found -> Listing.records(
                                page,
                                StreamSupport.stream(found.spliterator(), false)
                                        .map(Organisations::organisation)
                                        .collect(Collectors.toMap(Organisation::acronym, Function.identity())))));
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
