package org.jatigi.reference;

import static org.jatigi.vocabulary.Edition.Y2015;
import static org.jatigi.vocabulary.Edition.Y2021;
import static org.jatigi.vocabulary.Edition.Y2023;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Language;
import org.junit.jupiter.api.Test;

/** What codes of one edition are in another. */
class TranslationTest {

    private final AreaIndex index = Facts.index(List.of());

    @Test
    void douentza_is_not_mopti() {
        var douentza = translate("ML0506", Y2015, Y2021);

        assertEquals("Douentza", from(douentza).nameFr());
        assertEquals(List.of("ML0504 Douentza 1.0"), shares(douentza));
        assertNull(douentza.problem());
    }

    @Test
    void every_cercle_of_2015_but_menaka_continues_whole_under_its_name() {
        for (var cercle : index.areas()) {
            if (cercle.edition() == 2015
                    && cercle.level() == 2
                    && !cercle.nameFr().equals("Ménaka")) {
                var there = translate(cercle.code(), Y2015, Y2021);
                assertEquals(1, there.to().size(), cercle::toString);
                assertEquals(cercle.nameFr(), there.to().getFirst().area().nameFr());
                assertEquals(1.0, there.to().getFirst().weight());
                var back = translate(there.to().getFirst().area().code(), Y2021, Y2015);
                assertEquals(cercle, back.to().getFirst().area());
            }
        }
    }

    @Test
    void menaka_became_four_cercles_without_weights_and_as_a_whole_a_region() {
        var menaka = translate("ML0704", Y2015, Y2021);

        assertEquals(
                List.of(
                        "ML1001 Ménaka null",
                        "ML1002 Andéramboukane null",
                        "ML1003 Inékar null",
                        "ML1004 Tidermène null"),
                shares(menaka));
        assertTrue(problem(menaka).contains("ML10"), problem(menaka));
    }

    @Test
    void gao_lost_menaka_and_nothing_says_how_much_that_was() {
        var gao = translate("ML07", Y2015, Y2021);

        assertEquals(List.of("ML07 Gao null", "ML10 Ménaka null"), shares(gao));
        assertNotNull(gao.problem());
    }

    @Test
    void what_was_split_off_lay_wholly_in_what_it_was_split_from() {
        var menaka = translate("ML10", Y2021, Y2015);

        assertEquals(List.of("ML07 Gao 1.0"), shares(menaka));
        assertNull(menaka.problem());
    }

    @Test
    void regions_that_the_reform_divided_have_no_weights() {
        assertEquals(
                List.of("05 Mopti null", "18 Douentza null", "19 Bandiagara null"),
                shares(translate("ML05", Y2021, Y2023)));
        assertEquals(List.of("08 Kidal 1.0"), shares(translate("ML08", Y2021, Y2023)));
    }

    @Test
    void two_steps_multiply_and_what_has_no_basis_stays_without() {
        assertEquals(List.of("08 Kidal 1.0"), shares(translate("ML08", Y2015, Y2023)));
        assertEquals("07 Gao null", shares(translate("ML07", Y2015, Y2023)).getFirst());
        assertEquals(
                "1901 Bandiagara null",
                shares(translate("ML0502", Y2015, Y2023)).getFirst());
        assertEquals(List.of("ML05 Mopti 1.0"), shares(translate("19", Y2023, Y2015)));
    }

    @Test
    void bamako_is_the_district() {
        assertEquals(List.of("BKO District de Bamako 1.0"), shares(translate("ML0901", Y2021, Y2023)));
        assertEquals(List.of("ML09 Bamako 1.0"), shares(translate("BKO", Y2023, Y2021)));
    }

    @Test
    void a_cercle_of_2023_that_no_source_places_says_so() {
        var kani = translate("1908", Y2023, Y2021);

        assertEquals(List.of(), kani.to());
        assertTrue(problem(kani).contains("Bandiagara"), problem(kani));
    }

    @Test
    void a_code_of_another_edition_is_a_problem_and_says_where_it_exists() {
        var menaka = translate("ML1001", Y2015, Y2021);

        assertNull(menaka.from());
        assertEquals(List.of(), menaka.to());
        assertTrue(problem(menaka).contains("Ménaka (ML1001, 2021)"), problem(menaka));
    }

    @Test
    void nonsense_is_a_problem_not_a_fault() {
        for (var code : List.of("", " ", "%", "'; drop table area; --", "x".repeat(100_000), "😀", "ML")) {
            var translated = translate(code, Y2015, Y2021);
            assertTrue(code.equals("ML") || problem(translated).length() < 300, code);
        }
    }

    @Test
    void the_same_edition_gives_the_same_area() {
        assertEquals(List.of("ML0506 Mopti 1.0"), shares(translate("MLI0506", Y2021, Y2021)));
    }

    @Test
    void the_problem_speaks_the_language_of_the_viewer() {
        var english = new Translation(index, Y2015, Y2021, Language.EN).of("ML9999");

        assertTrue(problem(english).startsWith("The edition 2015 has no code ML9999"), problem(english));
    }

    private PcodeTranslation translate(String code, Edition from, Edition to) {
        return new Translation(index, from, to, Language.FR).of(code);
    }

    private static Area from(PcodeTranslation translated) {
        var from = translated.from();
        assertNotNull(from);
        return from;
    }

    private static String problem(PcodeTranslation translated) {
        var problem = translated.problem();
        assertNotNull(problem, translated::toString);
        return problem;
    }

    private static List<String> shares(PcodeTranslation translated) {
        return translated.to().stream()
                .map(share -> share.area().code() + " " + share.area().nameFr() + " " + share.weight())
                .toList();
    }
}
