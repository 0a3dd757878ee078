package org.jatigi.exchange;

import static org.jatigi.exchange.SyntheticFiles.bytes;
import static org.jatigi.exchange.SyntheticFiles.packed;
import static org.jatigi.exchange.SyntheticFiles.workbook;
import static org.jatigi.exchange.SyntheticFiles.workbookOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from files, and which files are refused. */
class TableFileTest {

    @TempDir
    Path folder;

    @Test
    void a_workbook_gives_its_cells_with_the_numbers_of_their_rows() throws IOException {
        var rows = read(workbook(new Object[] {"a", "b"}, new Object[] {}, new Object[] {1, "deux"}))
                .getFirst()
                .rows();

        assertEquals(List.of(1, 3), rows.stream().map(Sheet.Row::number).toList());
        assertEquals(
                List.of(new Cell.Numeral(1), new Cell.Words("deux")),
                rows.get(1).cells());
    }

    @Test
    void a_formula_stays_a_formula() throws IOException {
        var cell = read(workbook(new Object[] {"=1+1", 2}))
                .getFirst()
                .rows()
                .getFirst()
                .at(0);

        assertEquals("1+1", assertInstanceOf(Cell.Formula.class, cell).expression());
    }

    @Test
    void csv_is_read_in_the_encodings_and_with_the_separators_of_french_and_english_spreadsheets() throws IOException {
        for (var separator : List.of(",", ";", "\t", "|")) {
            for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"))) {
                var text = "Région,Cercle,PDI\nSégou,\"Bla,\nville\",3\n".replace(",", separator);
                var rows = read(text.getBytes(charset)).getFirst().rows();

                assertEquals(new Cell.Words("Région"), rows.getFirst().at(0), separator + charset);
                assertEquals(3, rows.get(1).cells().size(), separator + charset);
            }
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
        var utf8 = read(bytes("\ufeffa,b\n1,2\n")).getFirst().rows();
        var utf16 = read("\ufeffa\tb\n1\t2\n".getBytes(StandardCharsets.UTF_16LE))
                .getFirst()
                .rows();

        assertEquals(new Cell.Words("a"), utf8.getFirst().at(0));
        assertEquals(new Cell.Words("a"), utf16.getFirst().at(0));
    }

    @Test
    void the_features_of_a_geojson_are_rows() throws IOException {
        var rows = read(bytes("""
                {"type": "FeatureCollection", "crs": {"x": [1]}, "features": [
                 {"type": "Feature", "properties": {"code": "ML01", "n": 2}, "geometry": {"type": "Point", "coordinates": [1, 2]}}]}
                """)).getFirst().rows();

        assertEquals(
                List.of(new Cell.Words("code"), new Cell.Words("n"), new Cell.Words("geometry")),
                rows.getFirst().cells());
        assertEquals(new Cell.Numeral(2), rows.get(1).at(1));
    }

    @Test
    void files_of_another_kind_are_refused_whatever_their_name() {
        for (var other : List.of(
                bytes("%PDF-1.7 …"),
                new byte[] {'M', 'Z', 0, 1, 2},
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                new byte[] {1, 2, 3, 0, 0, 0},
                bytes("<html><body>"),
                bytes("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"),
                packed(Map.of("letter.txt", bytes("hello"))),
                packed(Map.of("word/document.xml", bytes("<a/>"), "[Content_Types].xml", bytes("<a/>"))))) {
            assertEquals("invalid", refused(other).code());
        }
    }

    @Test
    void old_and_encrypted_workbooks_are_told_apart() {
        var container = new byte[2_000];
        var signature = new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
        System.arraycopy(signature, 0, container, 0, 4);
        var encrypted = container.clone();
        var marker = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(marker, 0, encrypted, 1_000, marker.length);

        assertTrue(
                refused(container).says().en().contains(".xls"),
                refused(container).says().en());
        assertTrue(
                refused(encrypted).says().en().contains("password"),
                refused(encrypted).says().en());
    }

    @Test
    void macros_and_links_to_other_workbooks_are_refused() {
        var macros =
                Map.of("[Content_Types].xml", bytes(""), "xl/workbook.xml", bytes(""), "xl/vbaProject.bin", bytes(""));
        var links = Map.of(
                "[Content_Types].xml",
                bytes(""),
                "xl/workbook.xml",
                bytes(""),
                "xl/externalLinks/externalLink1.xml",
                bytes(""));

        assertTrue(refused(packed(macros)).says().en().contains("macros"));
        assertTrue(refused(packed(links)).says().en().contains("linked"));
    }

    @Test
    void a_truncated_workbook_is_refused_wherever_it_was_cut() {
        var whole = workbook(new Object[] {"a", "b"}, new Object[] {1, 2});
        for (int length : List.of(4, 30, 500, whole.length / 2, whole.length - 30, whole.length - 1)) {
            assertEquals("invalid", refused(Arrays.copyOf(whole, length)).code(), length + " bytes");
        }
    }

    @Test
    void a_file_that_unpacks_to_much_more_than_it_is_refused() {
        var sheet = "<worksheet>" + " ".repeat(30 << 20) + "</worksheet>";

        assertEquals("too-large", refused(workbookOf(sheet)).code());
    }

    @Test
    void a_file_of_very_many_parts_is_refused() {
        var parts = new HashMap<String, byte[]>();
        for (int i = 0; i < 2_500; i++) {
            parts.put("xl/part" + i, new byte[0]);
        }

        assertEquals("too-large", refused(packed(parts)).code());
    }

    @Test
    void entities_of_a_sheet_are_never_expanded() {
        var sheet = """
                <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                <!ENTITY f SYSTEM "file:///etc/passwd">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">
                <c r="A1" t="inlineStr"><is><t>&b;&f;</t></is></c></row></sheetData></worksheet>""";

        assertEquals("invalid", refused(workbookOf(sheet)).code());
    }

    @Test
    void a_sheet_that_is_no_xml_is_refused() {
        assertEquals(
                "invalid",
                refused(workbookOf("<worksheet><sheetData><row r=\"x\">")).code());
    }

    @Test
    void more_rows_columns_or_cells_than_the_limit_are_refused() {
        assertEquals("too-large", refused(bytes("a\n".repeat(201_000))).code());
        assertEquals("too-large", refused(bytes("a,".repeat(2_500) + "b\n1\n")).code());
        assertEquals(
                "too-large",
                refused(bytes(("a,".repeat(1_900) + "b\n").repeat(1_700))).code());
    }

    @Test
    void an_empty_file_is_refused() {
        assertEquals("invalid", refused(new byte[0]).code());
        assertEquals("invalid", refused(bytes("  \n \n")).code());
    }

    private List<RawSheet> read(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("whatever.bin"), content);
        return TableFile.read(file, Tables.LIMITS, rows -> {});
    }

    private Refusal refused(byte[] content) {
        return assertThrows(Refusal.class, () -> read(content));
    }
}
