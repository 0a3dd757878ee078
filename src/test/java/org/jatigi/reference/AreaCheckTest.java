package org.jatigi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jatigi.exchange.Checked;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.StagedRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files of areas say, and what is the matter with them. */
class AreaCheckTest {

    private static final String COMMUNES =
            "admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod,point_lon,point_lat\n";

    private final AreaIndex index = Facts.index(List.of());

    @ParameterizedTest
    @CsvSource({
        "cod-ab-2015-adm1.csv, 2015, 9",
        "cod-ab-2015-adm2.csv, 2015, 50",
        "cod-ab-2015-adm3.csv, 2015, 701",
        "cod-pcodes-2021-adm1-2.csv, 2021, 63",
        "reform-2023-regions-cercles.csv, 2023, 179",
    })
    void the_published_files_are_recognised_with_their_edition_and_all_their_rows_are_good(
            String file, int edition, int good) {
        var checked = new AreaCheck(index, AreaFiles.sheet(AreaFiles.real(file)), "areas.csv").checked();

        assertEquals(
                List.of("edition"),
                checked.findings().stream().map(Finding::code).toList());
        assertEquals(good, good(checked).size());
        assertTrue(good(checked).stream().allMatch(row -> row.content().getInteger("edition") == edition));
    }

    @Test
    void villages_need_their_communes() {
        var villages = AreaFiles.sheet(AreaFiles.real("cod-settlements-2015.csv"));
        var cercles = index.areas().stream().filter(area -> area.level() <= 2).toList();

        var before = new AreaCheck(new AreaIndex(cercles, List.of(), List.of()), villages, "").checked();
        var after = new AreaCheck(index, villages, "").checked();

        assertEquals(List.of(), good(before));
        assertEquals(18_769, good(after).size());
    }

    @Test
    void a_commune_is_read_with_its_point_and_its_cercle() {
        var checked = check(COMMUNES + "Mopti,ML05,Douentza,ML0506,Hombori,ML050690,-1.7,15.3\n");

        var content = good(checked).getFirst().content();
        assertEquals("ML050690", content.getString("code"));
        assertEquals("ML0506", content.getString("parent"));
        assertEquals(3, content.getInteger("level"));
        assertEquals(15.3, content.getDouble("lat"));
        assertEquals(2015, content.getInteger("edition"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Mopti,ML05,Mopti,ML0506,Hombori,ML050690,,', code-name-mismatch",
        "'Mopti,ML05,Douentza,ML0599,Hombori,ML059910,,', unknown-parent",
        "'Mopti,ML05,Douentza,ML0506,,ML050690,,', missing-code-or-name",
        "'Diffa,NE01,Diffa,NE0101,Diffa,NE010101,,', foreign-code",
        "'Mopti,ML05,Douentza,ML0506,Good,ML050691,,', duplicate-row",
    })
    void a_row_that_cannot_be_right_is_held_with_its_reason(String row, String code) {
        var checked = check(COMMUNES + "Mopti,ML05,Douentza,ML0506,Good,ML050691,,\n"
                + "Mopti,ML05,Bandiagara,ML0502,Kendie,ML050297,,\n" + row + "\n");

        assertEquals(2, good(checked).size());
        assertEquals(
                List.of("4 ERROR " + code),
                checked.findings().stream()
                        .filter(finding -> finding.level() == Finding.Level.ERROR)
                        .map(finding -> finding.row() + " " + finding.level() + " " + finding.code())
                        .toList());
    }

    @Test
    void wrong_coordinates_are_left_out_and_the_row_is_good() {
        var checked = check(COMMUNES + "Mopti,ML05,Douentza,ML0506,Hombori,ML050690,east,153\n");

        assertEquals(1, good(checked).size());
        assertEquals(
                2,
                checked.findings().stream()
                        .filter(finding -> finding.code().equals("wrong-coordinates"))
                        .count());
        assertTrue(good(checked).getFirst().content().getValue("lat") == null);
    }

    @Test
    void a_file_of_no_edition_is_held_as_a_whole() {
        var checked = check(COMMUNES + "Diffa,NE01,Diffa,NE0101,Diffa,NE010101,,\n");

        assertEquals(List.of(), good(checked));
        assertEquals("unknown-edition", checked.findings().getFirst().code());
    }

    @Test
    void a_boundary_must_be_a_surface() {
        var header = "admin1Name,admin1Pcod,geometry\n";
        var surface = check(
                header + "Mopti,ML05,\"{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":[[[1,2],[3,4],[1,2]]]}\"\n");
        var line =
                check(header + "Mopti,ML05,\"{\"\"type\"\":\"\"LineString\"\",\"\"coordinates\"\":[[1,2],[3,4]]}\"\n");
        var nonsense = check(header + "Mopti,ML05,{]\n");

        assertEquals(
                "Polygon",
                good(surface).getFirst().content().getJsonObject("boundary").getString("type"));
        for (var checked : List.of(line, nonsense)) {
            assertTrue(good(checked).getFirst().content().getValue("boundary") == null);
            assertTrue(checked.findings().stream()
                    .anyMatch(finding -> finding.code().equals("wrong-boundary")));
        }
    }

    private Checked check(String csv) {
        return new AreaCheck(index, AreaFiles.sheet(csv), "areas.csv").checked();
    }

    private static List<StagedRow> good(Checked checked) {
        return checked.rows().stream().filter(row -> !row.isHeld()).toList();
    }
}
