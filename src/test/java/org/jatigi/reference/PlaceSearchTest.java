package org.jatigi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text means that somebody wrote for a place. */
class PlaceSearchTest {

    private final PlaceSearch search = new PlaceSearch(Facts.index(List.of()));

    @Test
    void a_misspelt_name_finds_the_area_in_every_edition_the_larger_first() {
        assertEquals(
                List.of(
                        "0.81 19 2023 1 Bandiagara",
                        "0.81 ML0502 2015 2 Bandiagara",
                        "0.81 ML0501 2021 2 Bandiagara",
                        "0.81 1901 2023 2 Bandiagara",
                        "0.81 ML050201 2015 3 Bandiagara Commune"),
                found("Bandiagra"));
    }

    @ParameterizedTest
    @CsvSource({
        "Tombouctou, 1.00, Tombouctou",
        "Timbuktu, 1.00, Tombouctou",
        "Timbuctu, 0.95, Tombouctou",
        "tombuctu, 0.75, Tombouctou",
        "SEGOU, 1.00, Ségou",
        "Ségu, 0.95, Ségou",
        "Koulikouro, 0.95, Koulikoro",
        "Taoudéni, 0.95, Taoudénit",
        "Menaka, 1.00, Ménaka",
        "Gourma Rharous, 1.00, Gourma-Rharous",
        "Région de Mopti, 1.00, Mopti",
        "Aguelhok, 0.95, Aguel-Hoc",
    })
    void accents_languages_and_old_names_do_not_matter(String text, double confidence, String name) {
        var best = search.find(text, 5).getFirst();

        assertEquals(name, best.area().nameFr());
        assertEquals(confidence, best.confidence());
    }

    @Test
    void the_word_for_the_kind_of_place_puts_that_kind_first() {
        assertEquals(2, search.find("cercle de Bandiagara", 1).getFirst().area().level());
        assertEquals(1, search.find("région de Bandiagara", 1).getFirst().area().level());
    }

    @Test
    void an_area_around_it_tells_namesakes_apart() {
        var best = search.find("Douentza, Mopti", 5);

        assertTrue(best.stream()
                .filter(match -> match.confidence() == 1)
                .allMatch(match -> match.area().edition() != 2023));
        assertEquals("ML0506", best.getFirst().area().code());
    }

    @Test
    void a_code_without_an_edition_is_at_most_half_an_answer() {
        assertEquals(List.of("0.50 ML0506 2015 2 Douentza", "0.50 ML0506 2021 2 Mopti"), found("MLI0506"));
        assertEquals(List.of("1.00 ML1001 2021 2 Ménaka"), found("ML1001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "😀😀😀", "'; drop table area; --", "xqzwv", "0", ","})
    void nonsense_finds_nothing(String text) {
        assertEquals(List.of(), search.find(text, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void an_empty_text_is_invalid(String text) {
        assertThrows(Refusal.Invalid.class, () -> search.find(text, 5));
    }

    @Test
    void a_text_longer_than_any_name_is_too_large() {
        assertThrows(Refusal.TooLarge.class, () -> search.find("a".repeat(10_000), 5));
    }

    @Test
    void no_more_is_answered_than_was_asked_for() {
        assertEquals(2, search.find("Bandiagara", 2).size());
    }

    private List<String> found(String text) {
        return search.find(text, 5).stream()
                .map(match -> "%.2f %s %d %d %s"
                        .formatted(
                                match.confidence(),
                                match.area().code(),
                                match.area().edition(),
                                match.area().level(),
                                match.area().nameFr()))
                .toList();
    }
}
