package org.jatigi.displacement;

import static org.jatigi.displacement.FigureFiles.ofRound;
import static org.jatigi.displacement.PopulationGroup.HOST;
import static org.jatigi.displacement.Rounds.stock;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.TestServices;
import org.jatigi.local.Tokens;
import org.junit.jupiter.api.Test;

/**
 * A million figures as files, with a small heap: its memory is that of a tenth of them, and their totals are the query's. No test by its
 * name, because it takes minutes; {@code bench/exports/README.md} says how to run it.
 */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class MillionRowsExport {

    private static final int ROWS = 1_000_000;
    private static final long ALLOWANCE =
            32L << 20; // a tenth more rows of a file held in memory would be ten times that
    private static final String GENERATE = """
            insert into population_figure (release_id, reference_end, in_force, organisation, kind, population_group, area_id,
                                           place_name, individuals, households, reason, suppressed)
            select release.id, release.reference_end, release.in_force, release.organisation, 'STOCK', 'HOST', commune.id, 'Place ' || i,
                   5 + i % 1000, 1 + i % 200, 'CONFLICT', false
              from generate_series(1, $rows) as i
              join (select id, row_number() over (order by code) - 1 as number, count(*) over () as total
                      from area where edition = 2021 and level = 2) as commune on commune.number = i % commune.total
              join release on release.id = '$release'
            """;

    @Inject
    Rounds rounds;

    @TestHTTPResource("/")
    URI service;

    private record Read(long rows, long sum) {}

    private interface Reader {
        Read read(InputStream file) throws IOException, XMLStreamException;
    }

    @Test
    void a_million_rows_take_the_memory_of_a_hundred_thousand() throws Exception {
        var draft = rounds.draft("IOM", LocalDate.of(2019, 9, 30), stock(HOST, 2021, "ML0501", 7));
        generate(draft);
        rounds.publish(draft.release());
        var all = ofRound(draft.number());
        var tenth = all.replaceFirst("}$", ",\"individuals\":{\"lte\":104}}");

        var expected = query(draft.number());
        System.out.printf("%n| file | rows | MiB | s | live heap at most, MiB |%n|---|---|---|---|---|%n");
        measure("csv", tenth, MillionRowsExport::csv); // classes and buffers of the first file are not the file's
        long small = measure("csv, a tenth", tenth, MillionRowsExport::csv).heap();
        var csv = measure("csv", all, MillionRowsExport::csv);
        var json = measure("json", all, MillionRowsExport::lines);
        var geo = measure("geojson", all, MillionRowsExport::bytes);
        var xlsx = measure("xlsx", all, MillionRowsExport::sheet);

        assertEquals(expected, csv.read());
        assertEquals(expected, json.read());
        assertEquals(expected, xlsx.read());
        for (var one : new Measured[] {csv, json, geo, xlsx}) {
            assertTrue(one.heap() < small + ALLOWANCE, () -> small + " for a tenth, and for all " + one);
        }
    }

    @Test
    void a_reader_who_goes_away_ends_the_transaction() throws Exception {
        var draft = rounds.draft("IOM", LocalDate.of(2019, 12, 31), stock(HOST, 2021, "ML0501", 7));
        generate(draft);
        rounds.publish(draft.release());
        var uri = service.resolve("/exports/populationFigures.json?filter="
                + URLEncoder.encode(ofRound(draft.number()), StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.ofService("un-ocha", "displacement"))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var body = client.send(request, HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            body.skipNBytes(1 << 20);
            assertTrue(open() > 0, "the export is at work");
            body.close();
            client.shutdownNow();
        }

        for (int i = 0; i < 100 && open() > 0; i++) {
            Thread.sleep(100);
        }
        assertEquals(0, open());
    }

    /** How many snapshots the service holds. */
    private static int open() throws SQLException {
        var services = TestServices.configuration();
        try (var service = DriverManager.getConnection(
                        services.get("quarkus.flyway.jdbc-url"),
                        services.get("quarkus.datasource.username"),
                        services.get("quarkus.datasource.password"));
                var statement = service.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from pg_stat_activity where usename = current_user and backend_xmin is not null and pid <> pg_backend_pid()")) {
            found.next();
            return found.getInt(1);
        }
    }

    private record Measured(Read read, long heap) {}

    private Measured measure(String name, String filter, Reader reader) throws Exception {
        var format = name.replaceAll(",.*", "");
        var uri = service.resolve("/exports/populationFigures." + format + "?lang=en&filter="
                + URLEncoder.encode(filter, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Tokens.ofService("un-ocha", "displacement"))
                .build();
        System.gc();
        var heap = new Heap();
        long begun = System.nanoTime();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            assertEquals(200, response.statusCode());
            try (var body = new Counted(response.body(), heap)) {
                var read = reader.read(body);
                body.skipNBytes(body.available());
                var seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
                System.out.printf(
                        "| %s | %s | %d | %.1f | %d |%n",
                        name,
                        response.headers().firstValue("X-Jatigi-Rows").orElseThrow(),
                        body.bytes >> 20,
                        seconds,
                        heap.most >> 20);
                return new Measured(read, heap.most);
            }
        }
    }

    private static Read csv(InputStream file) throws IOException {
        try (var records = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file, StandardCharsets.UTF_8)) {
            var rows = records.iterator();
            int column = rows.next().getFields().indexOf("Individuals");
            long count = 0;
            long sum = 0;
            while (rows.hasNext()) {
                sum += Long.parseLong(rows.next().getField(column));
                count++;
            }
            return new Read(count, sum);
        }
    }

    private static Read lines(InputStream file) {
        long count = 0;
        long sum = 0;
        try (var scanner = new java.util.Scanner(file, StandardCharsets.UTF_8)) {
            while (scanner.hasNextLine()) {
                var row = FigureFiles.node(scanner.nextLine()).at("/row/individuals");
                if (row.isNumber()) {
                    sum += row.asLong();
                    count++;
                }
            }
        }
        return new Read(count, sum);
    }

    private static Read bytes(InputStream file) throws IOException {
        return new Read(file.transferTo(java.io.OutputStream.nullOutputStream()), 0);
    }

    private static Read sheet(InputStream file) throws IOException, XMLStreamException {
        var book = Files.createTempFile("million", ".xlsx");
        try {
            Files.copy(file, book, StandardCopyOption.REPLACE_EXISTING);
            try (var zip = new ZipFile(book.toFile());
                    var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
                return sheet(XMLInputFactory.newDefaultFactory().createXMLStreamReader(sheet));
            }
        } finally {
            Files.delete(book);
        }
    }

    /** The column of the individuals is the fourth. */
    private static Read sheet(javax.xml.stream.XMLStreamReader xml) throws XMLStreamException {
        long count = -1; // the labels
        long sum = 0;
        boolean isIndividuals = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> count++;
                case "c" -> isIndividuals = xml.getAttributeValue(null, "r").matches("D\\d+");
                case "v" -> sum += isIndividuals ? Long.parseLong(xml.getElementText()) : 0;
                default -> {}
            }
        }
        return new Read(count, sum);
    }

    /** Looks at the figures and not at published sums, which know nothing of rows that were written past the service. */
    private Read query(int round) {
        var answer = FigureFiles.node(io.restassured.RestAssured.given()
                        .auth()
                        .oauth2(Tokens.ofService("un-ocha", "displacement"))
                        .contentType("application/json")
                        .body(Map.of(
                                "query",
                                "query ($f: PopulationFigureFilter) { populationFigures(filter: $f, first: 1) { totalCount aggregate { sum { individuals } } } }",
                                "variables",
                                Map.of("f", Map.of("round", Map.of("eq", round), "individuals", Map.of("gte", 0)))))
                        .post("/graphql")
                        .asString())
                .at("/data/populationFigures");
        return new Read(
                answer.at("/totalCount").asLong(),
                answer.at("/aggregate/sum/individuals").asLong());
    }

    private static void generate(Rounds.Made draft) throws SQLException {
        var services = TestServices.configuration();
        try (var owner = DriverManager.getConnection(
                        services.get("quarkus.flyway.jdbc-url"),
                        services.get("quarkus.flyway.username"),
                        services.get("quarkus.flyway.password"));
                var statement = owner.createStatement()) {
            statement.execute("select set_config('jatigi.account', 'scratch', false)"); // areas are read by somebody
            statement.execute(GENERATE.replace("$rows", Integer.toString(ROWS - 1))
                    .replace("$release", draft.release().toString()));
            statement.execute("analyze population_figure");
        }
    }

    /** What is alive on the heap, by what each collection left. */
    private static final class Heap {

        private long most;

        void look() {
            long live = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                    .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                    .sum();
            most = Math.max(most, live);
        }
    }

    private static final class Counted extends java.io.FilterInputStream {

        private static final long EVERY = 8L << 20;

        private final Heap heap;
        private long bytes;
        private long next = EVERY;

        Counted(InputStream in, Heap heap) {
            super(in);
            this.heap = heap;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            seen(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] some, int offset, int length) throws IOException {
            int count = super.read(some, offset, length);
            seen(count);
            return count;
        }

        private void seen(int count) {
            bytes += Math.max(count, 0);
            if (bytes >= next) {
                next += EVERY;
                System.gc(); // so that what is left is what is alive
                heap.look();
            }
        }
    }
}
