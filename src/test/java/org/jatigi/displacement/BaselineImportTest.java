package org.jatigi.displacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jatigi.exchange.Checked;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.StagedRow;
import org.jatigi.exchange.Tables;
import org.jatigi.reference.Facts;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of small synthetic files in the layouts that the DTM has had. */
class BaselineImportTest {

    private static final BaselineImport TARGET =
            new BaselineImport(Facts.gazetteer(), new BaselineAcceptance(null, null, null));

    private static final String HEADER =
            "Snapshot Date,Admin 1,Admin 2,Admin 2 pcode,Admin 3,Admin 3 pcode,IDP HH,IDP Ind,RoundNo\n";

    @Test
    void a_good_row_becomes_a_stock_of_displaced_people() {
        var row = only(check(HEADER + "2031-03-31,Mopti,Douentza,ML0506,Douentza Commune,ML050606,10,50,7\n"));

        assertEquals(StagedRow.State.GOOD, row.state());
        var read = BaselineRow.of(row);
        assertEquals(Edition.Y2015, read.place().edition());
        assertEquals("ML050606", read.place().code());
        assertEquals(50, read.individuals(PopulationGroup.IDP));
        assertEquals(7, read.round());
    }

    @Test
    void french_headers_titles_above_and_the_columns_in_another_order_are_the_same_table() {
        var checked = check("""
                Suivi des déplacements (synthétique);;;;;;
                ;;;;;;
                PDI individus;Nombre de ménages PDI;Code commune;Commune;Cercle;Région;Date
                50;10;ML050606;Douentza Commune;Douentza;Mopti;31/03/2031
                """);

        assertEquals(50, BaselineRow.of(only(checked)).individuals(PopulationGroup.IDP));
        assertEquals("ML050606", BaselineRow.of(only(checked)).place().code());
    }

    @Test
    void a_row_of_hxl_tags_names_columns_whose_headers_nobody_knows() {
        var checked = check("""
                x1,x2,x3,x4,x5
                #date+occurred,#adm2+name,#adm2+code,#affected+idps+hh,#affected+idps+ind
                2031-03-31,Douentza,ML0506,10,50
                """);

        assertEquals(50, BaselineRow.of(only(checked)).individuals(PopulationGroup.IDP));
    }

    @Test
    void the_same_code_is_another_cercle_in_another_edition_and_the_name_decides() {
        var checked = check(HEADER + """
                2031-03-31,Mopti,Douentza,ML0506,,,10,50,7
                2031-03-31,Mopti,Mopti,ML0506,,,10,60,7
                """);

        assertEquals(
                List.of(Edition.Y2015, Edition.Y2021),
                checked.rows().stream()
                        .map(row -> BaselineRow.of(row).place().edition())
                        .toList());
        assertTrue(
                codes(checked).containsKey("other-edition"),
                () -> codes(checked).toString());
    }

    @Test
    void a_code_and_a_name_that_fit_no_edition_hold_the_row_and_say_what_the_code_names() {
        var checked = check(HEADER + "2031-03-31,Kayes,Kayes,ML0506,,,10,50,7\n");

        var finding = error(checked);
        assertEquals("code-name-disagree", finding.code());
        assertEquals(2, finding.row());
        assertEquals("D (Admin 2 pcode)", finding.column());
        assertTrue(finding.says().en().contains("Douentza in 2015")
                && finding.says().en().contains("Mopti in 2021"));
        assertTrue(only(checked).isHeld());
    }

    @Test
    void a_code_that_no_edition_has_holds_the_row() {
        assertEquals(
                "unknown-code",
                error(check(HEADER + "2031-03-31,Mopti,Mopti,ML0599,,,1,5,7\n")).code());
    }

    @Test
    void a_mistyped_code_of_the_cercle_is_outvoted_by_its_name_and_the_communes_code() {
        var checked = check(HEADER + "2031-03-31,Kayes,Kita,MLI003005,Kita Commune,MLI00100513,1,5,7\n");

        assertEquals("ML010513", BaselineRow.of(only(checked)).place().code());
        assertEquals(1, codes(checked).get("code-name-disagree"));
        assertEquals(StagedRow.State.GOOD, only(checked).state());
    }

    @Test
    void a_commune_of_another_cercle_holds_the_row() {
        var checked = check(HEADER + "2031-03-31,Kayes,Diema,MLI001003,Troungoumbé,MLI00100614,1,5,7\n");

        assertEquals("commune-of-another-cercle", error(checked).code());
    }

    @Test
    void a_communes_code_that_names_another_commune_holds_the_row() {
        var checked = check(HEADER + "2031-03-31,Mopti,Tenenkou,ML0508,Tenenkou Commune,ML050809,1,5,7\n");

        assertEquals("code-name-disagree", error(checked).code());
        assertTrue(error(checked).says().fr().contains("Togoro Kotia"));
    }

    @Test
    void a_commune_of_2021_is_written_down_as_reported() {
        var place = BaselineRow.of(only(check(HEADER + "2031-03-31,Kayes,Kayes,ML0103,Kayes Commune,ML010312,1,5,7\n")))
                .place();

        assertEquals(Edition.Y2021, place.edition());
        assertEquals("ML0103", place.parent());
        assertEquals(false, place.isOfficial());
    }

    @Test
    void what_is_wrong_with_a_count_holds_its_row_with_row_and_column() {
        var wrong = Map.of(
                "-5", "negative-count",
                "3.5", "decimal-count",
                "douze", "wrong-type",
                "99000000", "absurd-count",
                "=A1", "formula-cell");
        wrong.forEach((count, code) -> {
            var checked = check(HEADER + "2031-03-31,Mopti,Douentza,ML0506,,,1," + count + ",7\n");

            assertEquals(code, error(checked).code(), count);
            assertEquals("H (IDP Ind)", error(checked).column(), count);
            assertTrue(only(checked).isHeld(), count);
        });
    }

    @Test
    void more_households_than_individuals_hold_the_row() {
        var checked = check(HEADER + "2031-03-31,Mopti,Douentza,ML0506,,,51,50,7\n");

        assertEquals("households-exceed-individuals", error(checked).code());
    }

    @Test
    void a_total_is_the_sum_of_its_parts_or_a_finding() {
        var header = "Date,Admin 2,Admin 2 pcode,No. of IDPs Ind. in collective settings,"
                + "No. of IDPs Ind. Individual settings,Total No. of IDPs Ind.,Round\n";
        var good = check(header + "2031-03-31,Douentza,ML0506,20,30,50,7\n");
        var bad = check(header + "2031-03-31,Douentza,ML0506,20,30,55,7\n");
        var missing = check(header + "2031-03-31,Douentza,ML0506,20,30,,7\n");

        assertEquals(StagedRow.State.GOOD, only(good).state());
        assertEquals("total-not-sum", error(bad).code());
        assertEquals(50, BaselineRow.of(only(missing)).individuals(PopulationGroup.IDP));
    }

    @Test
    void returnees_are_counted_by_where_they_came_from_where_the_file_tells() {
        var checked = check("""
                Date,Admin 2,Admin 2 pcode,IDP Ind,Num_RET_from_Abroad_IND,Num_Ret_IDP_IND,Total No# of Returnees Ind#,Round
                2031-03-31,Douentza,ML0506,0,5,7,12,7
                """);
        var row = BaselineRow.of(only(checked));

        assertEquals(5, row.individuals(PopulationGroup.REPATRIATE));
        assertEquals(7, row.individuals(PopulationGroup.RETURNED_IDP));
        assertTrue(row.facts().stream().noneMatch(fact -> fact.group() == PopulationGroup.RETURNEE));
    }

    @Test
    void an_empty_cell_is_no_zero_and_a_zero_is_a_fact() {
        var zero = check(HEADER + "2031-03-31,Mopti,Douentza,ML0506,,,0,0,7\n");
        var empty = check(HEADER + "2031-03-31,Mopti,Douentza,ML0506,,,,,7\n");

        assertEquals(1, BaselineRow.of(only(zero)).facts().size());
        assertEquals(0, BaselineRow.of(only(empty)).facts().size());
        assertEquals(1, codes(empty).get("nothing-counted"));
    }

    @Test
    void the_same_place_twice_is_counted_once_and_where_the_rows_differ_not_at_all() {
        var row = "2031-03-31,Mopti,Douentza,ML0506,Douentza Commune,ML050606,10,%d,7\n";
        var same = check(HEADER + row.formatted(50) + row.formatted(50));
        var other = check(HEADER + row.formatted(50) + row.formatted(60));

        assertEquals(
                List.of(false, true),
                same.rows().stream().map(StagedRow::isHeld).toList());
        assertEquals(
                List.of(true, true),
                other.rows().stream().map(StagedRow::isHeld).toList());
        assertEquals(2, codes(other).get("duplicate-row"));
    }

    @Test
    void a_row_of_totals_is_no_place() {
        var checked = check(HEADER + "2031-03-31,Mopti,Douentza,ML0506,,,10,50,7\n,Total,,,,,10,50,\n");

        assertEquals(1, checked.rows().size());
        assertEquals(1, codes(checked).get("total-row"));
    }

    @Test
    void the_round_comes_from_the_column_else_from_the_files_name_and_is_never_guessed() {
        var csv = "Date,Admin 2,Admin 2 pcode,IDP Ind\n2031-03-31,Douentza,ML0506,50\n";
        var named = Tables.check(TARGET, csv, Tables.submission("R60__IOM_DTM_Round_60.csv"));
        var unnamed = Tables.check(TARGET, csv, Tables.submission("upload.csv"));

        assertEquals(60, BaselineRow.of(only(named)).round());
        assertNull(BaselineRow.of(only(unnamed)).round());
        assertEquals(1, codes(unnamed).get("round-unknown"));
    }

    @Test
    void a_file_without_any_date_or_with_several_rounds_is_refused() {
        var undated = "Admin 2,Admin 2 pcode,IDP Ind\nDouentza,ML0506,50\n";
        var several =
                "Date,Admin 2,Admin 2 pcode,IDP Ind,Round\n2031-03-31,Douentza,ML0506,50,7\n2031-03-31,Koro,ML0507,5,8\n";

        assertEquals(
                "invalid", assertThrows(Refusal.class, () -> check(undated)).code());
        assertEquals(
                "invalid", assertThrows(Refusal.class, () -> check(several)).code());
    }

    @Test
    void a_file_without_the_columns_that_matter_is_refused_and_told_what_was_looked_for() {
        var refusal = assertThrows(Refusal.class, () -> check("Name,Colour\na,b\n"));

        assertEquals("invalid", refusal.code());
        assertTrue(refusal.says().en().contains("PDI individus"), refusal.says().en());
    }

    private static Checked check(String csv) {
        return Tables.check(TARGET, csv, Tables.submission("synthetic.csv"));
    }

    private static StagedRow only(Checked checked) {
        assertEquals(1, checked.rows().size(), () -> checked.findings().toString());
        return checked.rows().getFirst();
    }

    private static Finding error(Checked checked) {
        return checked.findings().stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .findFirst()
                .orElseThrow(() -> new AssertionError(checked.findings().toString()));
    }

    private static Map<String, Integer> codes(Checked checked) {
        return checked.findings().stream()
                .collect(Collectors.toMap(Finding::code, finding -> 1, Integer::sum, TreeMap::new));
    }
}
