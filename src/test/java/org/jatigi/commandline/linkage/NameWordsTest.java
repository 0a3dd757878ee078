package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        Fatoumata Traoré,                fatoumata, '',    traore
        TRAORE Fatoumata Binta,          traore,    fatoumata, binta
        Awa,                             awa,       '',    ''
        El Hadj Mamadou Keïta,           mamadou,   '',    keita
        Mohamed Ag Ahmed,                mohamed,   '',    ahmed
        '  ',                            '',        '',    ''
        """)
    void titles_and_particles_are_no_words_and_a_single_word_is_the_first(
            String name, String first, String middle, String last) {
        assertEquals(first, NameWords.FIRST.of(name).toString());
        assertEquals(middle, NameWords.MIDDLE.of(name).toString());
        assertEquals(last, NameWords.LAST.of(name).toString());
    }

    @Test
    void all_words_are_the_value_as_it_was_typed() {
        assertEquals("El Hadj  Keïta", NameWords.ALL.of("El Hadj  Keïta"));
    }
}
