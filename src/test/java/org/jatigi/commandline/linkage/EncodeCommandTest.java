package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command encode, and what link and dedupe make of what it wrote. */
class EncodeCommandTest {

    private static final String SECRET = "q2Vb7yKx0Lw9TzR4mNc8HsJd5GfP1aEu";
    private static final String OTHER_SECRET = "Xo3kPz8WvYt6RqB1nCj5LdMf9GhSa2Ue";

    /** What a cell other than an id or a source may be. */
    private static final String ENCODED = "|[A-Za-z0-9_-]{86}|[0-9a-f]{16}";

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Generated generated;
    private static Path encoded;
    private static Path schema;

    @BeforeAll
    static void encodeOnce() {
        generated = Generated.in(shared, 800);
        encoded = encode(generated.register(), shared.resolve("encoded.csv"), SECRET);
        schema = shared.resolve("encoded-schema.json");
    }

    @Test
    void an_encoded_register_is_searched_about_as_well_as_one_in_the_clear() {
        Called.with("dedupe", "--in", generated.register().toString(), "--out", at("clear"))
                .done();
        Called.with("dedupe", "--in", encoded.toString(), "--schema", schema.toString(), "--out", at("hidden"))
                .done();

        double inClear = f1("clear");
        double inCode = f1("hidden");
        assertTrue(inClear >= .75, () -> "F1 in the clear " + inClear);
        assertTrue(inCode >= inClear - .02, () -> "F1 " + inCode + " encoded, " + inClear + " in the clear");
    }

    @Test
    void nothing_but_ids_and_sources_is_to_be_read_in_an_encoded_register() throws IOException {
        String text = Files.readString(encoded);
        int rows = 0;
        try (CsvFile file = CsvFile.open(encoded)) {
            for (; file.hasNext(); rows++) {
                List<String> row = file.row();
                assertTrue(row.get(0).startsWith("SYNTH-") && row.get(1).startsWith("SYNTH-"));
                for (String cell : row.subList(2, row.size())) {
                    assertTrue(cell.matches(ENCODED), cell);
                }
            }
        }
        try (CsvFile file = CsvFile.open(generated.register())) {
            for (; file.hasNext(); rows--) {
                List<String> row = file.row();
                for (String value : row.subList(2, row.size())) {
                    assertFalse(value.length() >= 8 && text.contains(value), value);
                }
            }
        }
        assertEquals(0, rows);
    }

    @Test
    void the_schema_of_an_encoded_register_is_that_of_the_register_with_its_values_encoded() {
        Schema read = SchemaFile.read(schema);

        assertTrue(read.isEncoded());
        assertEquals(MalianSchema.SCHEMA.rules(), read.rules());
        assertEquals(
                MalianSchema.SCHEMA.fields().stream()
                        .map(field -> field.inCode())
                        .toList(),
                read.fields());
        assertEquals(read, SchemaFile.read(new JsonPath("x: ", SchemaFile.json(read))));
    }

    @Test
    void a_secret_in_a_line_of_text_is_the_same_whatever_ends_the_line() throws IOException {
        Path again = encode(generated.register(), folder.resolve("again.csv"), SECRET + "\r\n");

        assertArrayEquals(Files.readAllBytes(encoded), Files.readAllBytes(again));
    }

    @Test
    void two_files_are_linked_where_they_have_one_secret_and_not_where_they_have_two() throws IOException {
        Path left = part("left.csv", "SYNTH-A");
        Path right = part("right.csv", "SYNTH-B");
        String one = encode(left, folder.resolve("one.csv"), SECRET).toString();
        String same = encode(right, folder.resolve("same.csv"), SECRET).toString();
        String other = encode(right, folder.resolve("other.csv"), OTHER_SECRET).toString();

        Called.with("link", "--left", one, "--right", same, "--schema", schema.toString(), "--out", at("linked"))
                .done();
        Called.with("link", "--left", one, "--right", other, "--schema", schema.toString(), "--out", at("strange"))
                .done();

        assertTrue(pairs("linked") > 50, () -> pairs("linked") + " pairs");
        assertEquals(0, pairs("strange"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fatoumata", "AAAA", "+/+/", "x", "\u0663", "'a,b'"})
    void what_is_no_encoding_is_refused_with_its_line_and_is_not_repeated(String hostile) throws IOException {
        assertRefused("given_name", hostile, "an encoded value is empty or 512 bits");
        assertRefused("key: phone + birth_date", hostile, "a key is empty or has 16 hexadecimal digits");
    }

    @Test
    void an_encoding_that_lost_its_end_is_refused() throws IOException {
        String filter = "Q".repeat(85);

        assertRefused("birth_date", filter, "an encoded value is empty or 512 bits");
        assertRefused("birth_date", filter + "_", "an encoded value is empty or 512 bits"); // bits that no encoder sets
    }

    @Test
    void a_weak_secret_is_refused_and_not_told() throws IOException {
        for (String weak : List.of("", "hunter2hunter2", "abababababababababababababababababab")) {
            Path out = folder.resolve("weak.csv");
            Path secret = Files.writeString(folder.resolve("weak"), weak);

            Called called = Called.with(
                    "encode",
                    "--in",
                    generated.register().toString(),
                    "--secret-file",
                    secret.toString(),
                    "--out",
                    out.toString());

            assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
            assertTrue(called.text().contains("openssl rand -base64 48"), called::text);
            assertFalse(!weak.isEmpty() && called.text().contains(weak), called::text);
            assertFalse(Files.exists(out));
        }
    }

    @Test
    void the_secret_is_nowhere_in_what_is_written_or_said() throws IOException {
        Path out = folder.resolve("said.csv");
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);

        Called called = Called.with(
                        "encode",
                        "--in",
                        generated.register().toString(),
                        "--secret-file",
                        secret.toString(),
                        "--out",
                        out.toString())
                .done();

        assertFalse(called.text().contains(SECRET.substring(0, 8)));
        assertFalse(Files.readString(out).contains(SECRET.substring(0, 8)));
        assertFalse(Files.readString(folder.resolve("said-schema.json")).contains(SECRET.substring(0, 8)));
    }

    @Test
    void an_encoded_register_without_its_schema_is_not_guessed_at() {
        Called called = Called.with("dedupe", "--in", encoded.toString(), "--out", at("found"));

        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
        assertTrue(called.text().contains("give the schema that encode wrote beside it"), called::text);
    }

    @Test
    void columns_without_agreed_rules_are_not_encoded() throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "id,nom,prenom\n1,Diallo,Awa\n2,Keita,Oumar\n");
        Path secret = Files.writeString(folder.resolve("secret"), SECRET);

        Called called = Called.with(
                "encode", "--in", other.toString(), "--secret-file", secret.toString(), "--out", at("x.csv"));

        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
        assertTrue(called.text().contains("the schema has no rules"), called::text);
    }

    @Test
    void an_encoded_schema_needs_rules() throws IOException {
        Path bare = Files.writeString(
                folder.resolve("bare.json"),
                "{\"encoded\": true, \"fields\": [{\"name\": \"a\", \"kind\": \"NAME\"}]}");

        Called called =
                Called.with("dedupe", "--in", encoded.toString(), "--schema", bare.toString(), "--out", at("found"));

        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
        assertTrue(called.text().contains("rules: an encoded register"), called::text);
    }

    private void assertRefused(String column, String hostile, String why) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(encoded));
        int place;
        try (CsvFile file = CsvFile.open(encoded)) {
            place = file.column(column);
        }
        String[] cells = lines.get(4).split(",", -1);
        cells[place] = hostile.replace('\'', '"');
        lines.set(4, String.join(",", cells));
        Path spoilt = Files.write(folder.resolve("spoilt.csv"), lines);

        Called called =
                Called.with("dedupe", "--in", spoilt.toString(), "--schema", schema.toString(), "--out", at("spoilt"));

        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
        assertTrue(called.text().contains("spoilt.csv, line 5, \"" + column + "\": " + why), called::text);
        assertFalse(hostile.length() > 4 && called.text().contains(hostile), called::text);
    }

    private Path part(String name, String source) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(generated.register())) {
            if (lines.isEmpty() || line.startsWith(source)) {
                lines.add(line);
            }
        }
        return Files.write(folder.resolve(name), lines);
    }

    private static Path encode(Path register, Path out, String secret) {
        try {
            Path file = Files.writeString(out.resolveSibling(out.getFileName() + ".secret"), secret);
            Called.with(
                            "encode",
                            "--in",
                            register.toString(),
                            "--secret-file",
                            file.toString(),
                            "--out",
                            out.toString())
                    .done();
            return out;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int pairs(String run) {
        try {
            return Files.readAllLines(folder.resolve(run).resolve(ResultFiles.PAIRS))
                            .size()
                    - 1;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private double f1(String run) {
        String told = Called.with(
                        "evaluate",
                        "--truth",
                        generated.truth().toString(),
                        "--clusters",
                        folder.resolve(run).resolve(ResultFiles.CLUSTERS).toString())
                .done()
                .lines()
                .get(1);
        String figure = told.toLowerCase(Locale.ROOT).replaceAll(".*f1 ([0-9.]+).*", "$1");
        return Double.parseDouble(figure);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
