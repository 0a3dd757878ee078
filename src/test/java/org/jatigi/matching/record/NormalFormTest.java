package org.jatigi.matching.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NormalFormTest {

    @ParameterizedTest
    @CsvSource({
        "PHONE, +223 76 12 34 56, 76123456",
        "PHONE, 0022376123456, 76123456",
        "PHONE, 76-12-34-56, 76123456",
        "PHONE, 12345, ''",
        "PHONE, 1234567890123456, ''",
        "DOCUMENT, NINA: 12-34 , nina:1234",
        "DOCUMENT, 1234, :1234",
        "DOCUMENT, NINA:, ''",
        "PLACE, ML0506, ml0506",
        "PLACE, Mopti / Bandiagara, mopti/bandiagara",
        "TEXT, '  Rue   de  la  Paix ', rue de la paix",
        "TEXT, Été, ete",
        "DIGITS, AB 12-3, ab123",
        "NUMBER, '12,6', 13",
        "NUMBER, NaN, ''",
        "NUMBER, many, ''"
    })
    void a_value_is_written_so_that_what_means_the_same_is_the_same(Kind kind, String raw, String normal) {
        assertEquals(normal, NormalForm.of(kind, raw));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void ten_thousand_characters_of_anything_come_out_short(Kind kind) {
        for (String unit : new String[] {"a", "7", "é", "😀", "م", "\u0301", "/", ":", " x"}) {
            assertTrue(NormalForm.of(kind, unit.repeat(10_000)).length() <= 512, kind + " of many " + unit);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_normal_form_is_its_own_normal_form(Kind kind) {
        for (String raw :
                new String[] {"Aïssata Traoré", "12/03/1965", "+22376123456", "NINA:12", "ML0506", "a/b", "17"}) {
            String normal = NormalForm.of(kind, raw);

            assertEquals(normal, normal.isEmpty() ? "" : NormalForm.of(kind, normal));
        }
    }
}
