package org.jatigi.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How names of places are made comparable. */
class PlaceNameTest {

    @ParameterizedTest
    @CsvSource({
        "Bafoulabé, bafoulabe",
        "KaYes, kayes",
        "'  Kayes ', kayes",
        "Gourma-Rharous, gourmarharous",
        "Gourma Rharous, gourmarharous",
        "N'Tillit, ntillit",
        "N’tillit, ntillit",
        "Kayes Commune, kayes",
        "Commune urbaine de Kayes, kayes",
        "Cercle de Bandiagara, bandiagara",
        "Cercle d'Ansongo, ansongo",
        "Région de Ségou, segou",
        "Région de la Boucle, boucle",
        "Mopti Region, mopti",
        "District de Bamako, bamako",
        "Bamako (District), bamako",
        "Commune I, communei",
        "Commune, commune",
        "Inlamawane (Fanfi), inlamawanefanfi",
        "Ɲɔnɔ, nyono",
        "'%', ''",
        "😀, ''",
    })
    void names_are_folded_to_their_letters(String name, String folded) {
        assertEquals(folded, PlaceName.fold(name));
    }

    @Test
    void folding_keeps_other_scripts() {
        assertEquals("تمبكتو", PlaceName.fold("تمبكتو"));
    }

    @ParameterizedTest
    @CsvSource({
        "koulikoro, koulikouro, 1",
        "baroueli, baraoueli, 1",
        "bandiagara, bandiagra, 1",
        "mopti, motpi, 1",
        "kita, kati, 2",
        "gao, gao, 0",
        "'', gao, 3",
        "segou, kidal, 4",
    })
    void distance_counts_wrong_letters(String left, String right, int wrong) {
        int limit = 3;

        assertEquals(wrong, PlaceName.distance(left, right, limit));
        assertEquals(wrong, PlaceName.distance(right, left, limit));
    }

    @ParameterizedTest
    @CsvSource({"Koulikoro, Koulikouro, true", "Kita, Kati, false", "Koro, Kora, false", "Bla, Blas, false"})
    void short_names_must_be_right(String name, String given, boolean likely) {
        assertEquals(likely, Misspelling.isLikely(PlaceName.fold(name), PlaceName.fold(given)));
    }

    @Test
    void the_kind_alone_is_a_name() {
        assertNotEquals("", PlaceName.fold("Commune"));
        assertNotEquals("", PlaceName.fold("Région"));
    }
}
