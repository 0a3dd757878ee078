package org.jatigi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that a spreadsheet would run, and those it would not. */
class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+223 76 00 00 00",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\rcmd",
                "\n=1",
                " =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "|calc",
                "=cmd|'/c calc'!A1"
            })
    void a_text_that_begins_like_a_formula_gets_an_apostrophe(String text) {
        assertEquals("'" + text, SpreadsheetText.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Konna", "a=b", "Bamako - Commune III", "12", "'=1", "#affected+ind"})
    void any_other_text_stays_as_it_is(String text) {
        assertEquals(text, SpreadsheetText.of(text));
    }

    @Test
    void a_list_is_one_text_and_looked_at_as_one() {
        assertEquals("'=a; b", SpreadsheetText.of(new String[] {"=a", "b"}));
        assertEquals("a; =b", SpreadsheetText.of(new String[] {"a", "=b"}));
    }

    @Test
    void numbers_and_days_stay_what_they_are() {
        assertEquals("-5", SpreadsheetText.of(-5));
        assertEquals("2018-03-31", SpreadsheetText.of(LocalDate.of(2018, 3, 31)));
        assertEquals("", SpreadsheetText.of(null));
    }
}
