package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Origin;
import org.jatigi.reference.AreaMaps;
import org.jspecify.annotations.Nullable;

/** What an exported file of figures says of its releases: what the query says as its provenance, and who stands behind each. */
@ApplicationScoped
class FigureOrigin {

    private static final String RELEASES = """
            select id, title, state, organisation, validated_by_organisation, method, reference_start, reference_end, coverage,
                   licence, synthetic
              from release
             where id = any ($1)
             order by reference_end desc, published_at desc, id
            """;

    private final PopulationFigures figures;
    private final AreaMaps maps;

    FigureOrigin(PopulationFigures figures, AreaMaps maps) {
        this.figures = figures;
        this.maps = maps;
    }

    Uni<Origin> of(SqlConnection connection, Viewer viewer, Arguments given) {
        return figures.provenance(connection, FigureSelection.of(given, maps))
                .chain(provenance -> sources(connection, provenance)
                        .map(sources -> new Origin(sources, validation(provenance), provenance.remarks())));
    }

    private static @Nullable String validation(Provenance provenance) {
        return provenance.validation() == null ? null : provenance.validation().name();
    }

    private static Uni<List<Origin.Source>> sources(SqlConnection connection, Provenance provenance) {
        var ids = provenance.releases().stream().map(link -> link.id()).toArray(UUID[]::new);
        return connection
                .preparedQuery(RELEASES)
                .execute(Tuple.tuple().addArrayOfUUID(ids))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(FigureOrigin::source)
                        .toList());
    }

    private static Origin.Source source(Row row) {
        return new Origin.Source(
                row.getUUID("id"),
                row.getString("title"),
                row.getString("state"),
                row.getString("organisation"),
                row.getString("validated_by_organisation"),
                row.getString("method"),
                row.getLocalDate("reference_start"),
                row.getLocalDate("reference_end"),
                row.getString("coverage"),
                row.getString("licence"),
                row.getBoolean("synthetic"));
    }
}
