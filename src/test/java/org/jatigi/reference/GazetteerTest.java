package org.jatigi.reference;

import static org.jatigi.vocabulary.Edition.Y2015;
import static org.jatigi.vocabulary.Edition.Y2021;
import static org.jatigi.vocabulary.Edition.Y2023;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.vocabulary.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts of the three editions, as the gazetteer answers them. */
class GazetteerTest {

    private final Gazetteer gazetteer = Facts.gazetteer();

    @ParameterizedTest
    @CsvSource({"2015, 1, 9", "2015, 2, 50", "2021, 1, 10", "2021, 2, 53", "2023, 1, 20", "2023, 2, 159", "2023, 0, 1"})
    void every_edition_has_its_regions_and_cercles(int edition, int level, int count) {
        assertEquals(count, gazetteer.areas(Edition.of(edition), level).size());
    }

    @Test
    void a_code_names_another_cercle_in_another_edition() {
        assertEquals(Optional.of("Douentza"), gazetteer.area(Y2015, 2, "ML0506").map(Area::nameFr));
        assertEquals(Optional.of("Mopti"), gazetteer.area(Y2021, 2, "ML0506").map(Area::nameFr));
        assertEquals(Optional.empty(), gazetteer.area(Y2023, 2, "ML0506"));
        assertEquals(Optional.empty(), gazetteer.area(Y2021, 1, "ML0506"));
    }

    @ParameterizedTest
    @CsvSource({
        "ML0101, Kayes, 2015",
        "MLI0103, KaYes, 2021",
        "MLI001002, Bafoulabé, 2015",
        "ML0201, Koulikoro, 2015",
        "MLI0206, Koulikoro, 2021",
        "ML0401, Baraoueli, '2015 2021'",
        "ML0401, Barouéli, '2015 2021'",
        "ML0605, Tombouctou, 2021",
        "ML0601, Timbuktu, 2015",
        "ML0605, Niafunké, 2015",
        "ML1001, Menaka, 2021",
        "0101, Kayes, 2023",
        "ML0506, Bandiagara, ''",
        "ML0105, Kati, ''",
        "ML9999, Kayes, ''",
        "ML0101, '', ''",
    })
    void code_and_name_together_tell_the_edition(String code, String name, String editions) {
        var fitting = Stream.of(editions.split(" "))
                .filter(year -> !year.isEmpty())
                .map(year -> Edition.of(Integer.parseInt(year)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Edition.class)));

        assertEquals(fitting, gazetteer.fitting(2, code, name));
    }

    @Test
    void a_misspelling_that_is_the_name_of_a_neighbour_is_that_neighbour() {
        assertEquals(Set.of(Y2015, Y2021), gazetteer.fitting(1, "ML02", "Koulikouro"));
        assertEquals(Set.of(), gazetteer.fitting(2, "ML0105", "Kati"));
    }

    @Test
    void no_cercle_takes_the_name_of_another_of_its_edition() {
        for (var edition : Edition.values()) {
            var cercles = gazetteer.areas(edition, 2);
            for (var one : cercles) {
                for (var other : cercles) {
                    boolean fits =
                            gazetteer.fitting(2, one.code(), other.nameFr()).contains(edition);
                    assertEquals(one.equals(other), fits, one + " and " + other);
                }
            }
        }
    }

    @Test
    void names_are_found_in_all_editions_however_they_are_written() {
        assertEquals(
                List.of(Y2015, Y2021, Y2023),
                gazetteer.named("cercle de TOMBOUCTOU", 2).stream()
                        .map(Area::inEdition)
                        .toList());
        assertEquals(3, gazetteer.named("Timbuktu", 1).size());
        assertEquals(List.of(), gazetteer.named("%", 1));
        assertEquals(List.of(), gazetteer.named("", 1));
    }

    @Test
    void an_area_lies_in_itself_and_in_those_around_it_but_not_in_another_edition() {
        var mopti = gazetteer.area(Y2021, 1, "ML05").orElseThrow();
        var douentza = gazetteer.area(Y2021, 2, "ML0504").orElseThrow();
        var douentza2015 = gazetteer.area(Y2015, 2, "ML0506").orElseThrow();

        assertTrue(gazetteer.isWithin(douentza, mopti));
        assertTrue(gazetteer.isWithin(mopti, mopti));
        assertFalse(gazetteer.isWithin(mopti, douentza));
        assertFalse(gazetteer.isWithin(douentza2015, mopti));
        assertEquals(
                List.of("Mopti", "Mali"),
                gazetteer.ancestors(douentza).stream().map(Area::nameFr).toList());
    }

    @Test
    void children_come_in_the_order_of_their_codes() {
        var menaka = gazetteer.area(Y2021, 1, "ML10").orElseThrow();

        assertEquals(
                List.of("Ménaka", "Andéramboukane", "Inékar", "Tidermène"),
                gazetteer.children(menaka).stream().map(Area::nameFr).toList());
    }

    @Test
    void every_area_but_the_country_has_a_parent_of_its_edition() {
        for (var edition : Edition.values()) {
            for (int level = 1; level <= 2; level++) {
                for (var area : gazetteer.areas(edition, level)) {
                    var parent = area.parent();
                    assertTrue(
                            parent != null && parent.edition() == area.edition() && parent.level() == area.level() - 1,
                            area::toString);
                }
            }
        }
    }

    @Test
    void areas_of_2015_and_2021_have_a_point_in_mali() {
        for (var edition : List.of(Y2015, Y2021)) {
            for (var area : gazetteer.areas(edition, 2)) {
                var point = area.point();
                assertTrue(
                        point != null
                                && point.lat() > 10
                                && point.lat() < 25.1
                                && point.lon() > -12.3
                                && point.lon() < 4.3,
                        area::toString);
            }
        }
    }
}
