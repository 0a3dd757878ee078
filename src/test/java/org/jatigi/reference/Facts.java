package org.jatigi.reference;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jatigi.vocabulary.Edition;
import org.jspecify.annotations.Nullable;

/** The project's own facts of areas, read from the migrations that load them, for tests that need no database. */
public final class Facts {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db");

    private Facts() {}

    /** A gazetteer of levels 0 to 2 of all three editions. */
    public static Gazetteer gazetteer() {
        return Gazetteer.of(index(List.of()));
    }

    /** The same with areas of other levels besides: communes, for example. */
    static AreaIndex index(Collection<AreaIndex.Row> more) {
        var rows = new ArrayList<>(areas());
        rows.addAll(more);
        return new AreaIndex(AreaIndex.tree(rows), successions(), List.of());
    }

    static List<AreaIndex.Row> areas() {
        return Stream.of(
                        "V002_1__areas_of_2015.sql",
                        "V002_2__areas_of_2021.sql",
                        "V002_3__areas_of_2023.sql",
                        "V002_7__communes_of_2015.sql")
                .flatMap(Facts::records)
                .map(Facts::area)
                .toList();
    }

    static List<Succession> successions() {
        return records("V002_4__area_successions.sql").map(Facts::succession).toList();
    }

    private static AreaIndex.Row area(NamedCsvRecord fact) {
        int level = Integer.parseInt(fact.getField("level"));
        var edition = Edition.of(Integer.parseInt(fact.getField("edition")));
        var lat = field(fact, "lat");
        var parent = field(fact, "parent");
        var otherNames = field(fact, "other_names");
        var alone = new Area(
                AreaId.of(edition, level, fact.getField("code")),
                edition.year(),
                level,
                fact.getField("code"),
                Scheme.valueOf(fact.getField("scheme")),
                fact.getField("name_fr"),
                fact.getField("name_en"),
                otherNames == null ? List.of() : List.of(otherNames.split("\\|")),
                null,
                date(fact, "valid_from"),
                date(fact, "valid_to"),
                lat == null ? null : new Point(Double.parseDouble(lat), Double.parseDouble(fact.getField("lon"))),
                field(fact, "iso_code"),
                Standing.OFFICIAL,
                fact.getField("source"));
        return new AreaIndex.Row(alone.id(), parent == null ? null : AreaId.of(edition, level - 1, parent), alone);
    }

    private static Succession succession(NamedCsvRecord fact) {
        return new Succession(
                id(fact, "from"),
                id(fact, "to"),
                Succession.Kind.valueOf(fact.getField("kind")),
                weight(fact, "weight"),
                weight(fact, "weight_back"));
    }

    private static UUID id(NamedCsvRecord fact, String side) {
        return AreaId.of(
                Edition.of(Integer.parseInt(fact.getField(side + "_edition"))),
                Integer.parseInt(fact.getField(side + "_level")),
                fact.getField(side + "_code"));
    }

    private static @Nullable Double weight(NamedCsvRecord fact, String name) {
        var weight = field(fact, name);
        return weight == null ? null : Double.valueOf(weight);
    }

    private static @Nullable LocalDate date(NamedCsvRecord fact, String name) {
        var date = field(fact, name);
        return date == null ? null : LocalDate.parse(date);
    }

    private static @Nullable String field(NamedCsvRecord fact, String name) {
        var value = Objects.requireNonNull(fact.getField(name));
        return value.isEmpty() ? null : value;
    }

    /** The rows between {@code copy … from stdin} and the line that ends them. */
    private static Stream<NamedCsvRecord> records(String migration) {
        try {
            var lines = Files.readAllLines(MIGRATIONS.resolve(migration));
            int start = lines.indexOf(lines.stream()
                    .filter(line -> line.startsWith("copy "))
                    .findFirst()
                    .orElseThrow());
            var csv = String.join("\n", lines.subList(start + 1, lines.indexOf("\\.")));
            return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
