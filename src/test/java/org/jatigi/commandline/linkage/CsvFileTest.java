package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of CSV files, and what is refused. */
class CsvFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_taken_from_the_header(String separator) throws IOException {
        var rows = rows("id,name\n1,Awa\n".replace(",", separator));

        assertEquals(List.of(List.of("id", "name"), List.of("1", "Awa")), rows);
    }

    @Test
    void separators_inside_quotes_of_the_header_do_not_count() throws IOException {
        assertEquals(List.of(List.of("a,b,c", "d"), List.of("1", "2")), rows("\"a,b,c\";d\n1;2\n"));
    }

    @Test
    void a_byte_order_mark_and_notes_before_the_header_are_passed_over() throws IOException {
        var rows = rows("\uFEFF# synthetic\n#more, of it\n\n id , name \r\n1,Awa\r\n\r\n2,\"Ha\nwa\"\r\n");

        assertEquals(List.of(List.of("id", "name"), List.of("1", "Awa"), List.of("2", "Ha\nwa")), rows);
    }

    @Test
    void a_value_that_begins_like_a_note_is_a_value_after_the_header() throws IOException {
        assertEquals(List.of(List.of("id"), List.of("#1")), rows("id\n#1\n"));
    }

    @Test
    void a_value_of_ten_thousand_characters_is_read() throws IOException {
        String value = "é".repeat(10_000);

        assertEquals(List.of(value), rows("id\n" + value + "\n").getLast());
    }

    @Test
    void a_row_of_another_width_is_refused_with_its_line() throws IOException {
        assertRefused("# note\nid,name\n1,Awa\n2\n", "line 4: 1 values where the header names 2 columns");
        assertRefused("id,name\n1,\"A\nwa\"\n2,Awa,F\n", "line 4: 3 values where the header names 2 columns");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# a note only\n", "\uFEFF"})
    void an_empty_file_is_refused(String content) throws IOException {
        assertRefused(content, "is empty: its first line must name the columns");
    }

    @Test
    void a_header_alone_has_no_rows() throws IOException {
        assertEquals(List.of(List.of("id", "name")), rows("id,name"));
    }

    @Test
    void two_columns_of_one_name_are_refused() throws IOException {
        assertRefused("id,name, name\n", "has two columns \"name\"");
    }

    @Test
    void columns_without_a_name_are_no_columns() throws IOException {
        assertEquals(List.of("1", "", ""), rows("id,,\n1,,\n").getLast());
    }

    @Test
    void an_unclosed_quote_is_refused_with_its_line() throws IOException {
        assertRefused("id,name\n1,Awa\n2,\"Awa\n3,x\n", "after line 2");
    }

    @Test
    void more_columns_characters_or_values_than_a_register_has_are_refused() throws IOException {
        assertRefused("a,".repeat(1_001) + "\n", "more than 1000 columns");
        assertRefused("id\n" + "x".repeat(100_001) + "\n", "a value of more than 100000");
        assertRefused("id\n\"" + "x\n".repeat(600_000), "a value of more than 100000");
        assertRefused("x".repeat(3_000_000), "a value of more than 100000");
    }

    @Test
    void what_is_not_utf_8_is_refused() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "id,prénom\n".getBytes(StandardCharsets.ISO_8859_1));

        var refused = assertThrows(BadInput.class, () -> CsvFile.open(file));
        assertTrue(refused.getMessage().contains("not UTF-8"), refused.getMessage());
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        Path file = folder.resolve("nowhere.csv");

        var refused = assertThrows(BadInput.class, () -> CsvFile.open(file));
        assertEquals("there is no file " + file, refused.getMessage());
    }

    @Test
    void a_missing_column_is_told_with_those_that_there_are() throws IOException {
        try (var file = CsvFile.open(written("id,name\n"))) {
            var refused = assertThrows(BadInput.class, () -> file.requiredColumn("surname"));
            assertTrue(
                    refused.getMessage().endsWith("has no column \"surname\"; it has [id, name]"),
                    refused.getMessage());
        }
    }

    private void assertRefused(String content, String message) throws IOException {
        var refused = assertThrows(BadInput.class, () -> rows(content));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    private List<List<String>> rows(String content) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var file = CsvFile.open(written(content))) {
            rows.add(file.header());
            while (file.hasNext()) {
                rows.add(file.row());
            }
        }
        return rows;
    }

    private Path written(String content) throws IOException {
        return Files.writeString(folder.resolve("table.csv"), content);
    }
}
