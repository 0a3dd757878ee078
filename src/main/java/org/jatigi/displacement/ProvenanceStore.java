package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jatigi.dataset.Statement;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Text;

/** Reads where figures come from. */
@ApplicationScoped
class ProvenanceStore {

    private static final int RELEASES_MAX = 500; // sixteen years of monthly rounds are 192

    private static final String SOURCES = """
            select release.id as release_id, release.title as release_title, release.state as release_state, release.method,
                   release.reference_start, release.reference_end, release.caveats_fr, release.caveats_en, release.synthetic
              from release
             where release.id = any ($1)
             order by release.reference_end desc, release.published_at desc, release.id
             limit $2
            """;

    private static final Text SYNTHETIC = new Text(
            "Données synthétiques, inventées pour la démonstration.", "Synthetic data, invented for demonstration.");

    /** What is known of these releases, the newest first. */
    Uni<Sources> sources(SqlConnection connection, Collection<UUID> releases) {
        return connection
                .preparedQuery(SOURCES)
                .execute(Tuple.tuple()
                        .addArrayOfUUID(releases.stream().distinct().toArray(UUID[]::new))
                        .addInteger(RELEASES_MAX))
                .map(found -> new Sources(sources(found)));
    }

    /** What is known of some releases, the newest first. */
    record Sources(List<Provenance.Source> all) {

        Provenance of(Collection<UUID> releases, List<Text> remarks) {
            var wanted = all.stream()
                    .filter(source -> releases.contains(source.release().id()))
                    .toList();
            return Provenance.of(wanted, remarks);
        }
    }

    Uni<Provenance> of(SqlConnection connection, Collection<UUID> releases, List<Text> remarks) {
        return sources(connection, releases).map(sources -> Provenance.of(sources.all(), remarks));
    }

    Uni<Provenance> of(SqlConnection connection, FigureSelection selection, List<Text> remarks) {
        var statement = new Statement().add("select distinct figure.release_id");
        selection.add(statement);
        statement.add(" order by 1 limit " + RELEASES_MAX);
        return connection
                .preparedQuery(statement.text())
                .execute(Tuple.newInstance(statement.values()))
                .chain(found -> of(connection, releases(found), remarks));
    }

    private static List<UUID> releases(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(row -> row.getUUID("release_id"))
                .toList();
    }

    private static List<Provenance.Source> sources(RowSet<Row> found) {
        return StreamSupport.stream(found.spliterator(), false)
                .map(ProvenanceStore::source)
                .toList();
    }

    private static Provenance.Source source(Row row) {
        return new Provenance.Source(
                FigureRow.release(row),
                row.getString("method"),
                new Period(row.getLocalDate("reference_start"), row.getLocalDate("reference_end")),
                caveats(row));
    }

    /** The caveats in both languages; where one was written in one language only, it stands for both. */
    private static List<Text> caveats(Row row) {
        var fr = row.getArrayOfStrings("caveats_fr");
        var en = row.getArrayOfStrings("caveats_en");
        var written = IntStream.range(0, Math.max(fr.length, en.length))
                .mapToObj(i -> new Text(i < fr.length ? fr[i] : en[i], i < en.length ? en[i] : fr[i]))
                .toList();
        if (!row.getBoolean("synthetic")) {
            return written;
        }
        return Stream.concat(Stream.of(SYNTHETIC), written.stream()).toList();
    }
}
