package org.jatigi.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import org.jatigi.exchange.Reading.Absent;
import org.jatigi.exchange.Reading.Clear;
import org.jatigi.exchange.Reading.Noted;
import org.jatigi.exchange.Reading.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is understood from cells, and what is not. */
class CellsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "12|12", "1 234|1234", "1,234|1234", "12.0|12", "+7|7"})
    void counts_are_read_as_people_write_them(String text, int count) {
        assertEquals(new Clear<>(count), Cells.count(new Cell.Words(text)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5|negative-count",
                "3.5|decimal-count",
                "3,5|decimal-count",
                "douze|wrong-type",
                "12 a|wrong-type",
                "=A1+B1|formula-cell",
                "@SUM(A1)|formula-cell",
                "+A1|formula-cell",
                "-A1|formula-cell",
                "99999999999|absurd-count"
            })
    void what_is_no_count_says_why(String text, String code) {
        assertEquals(
                code,
                assertInstanceOf(Wrong.class, Cells.count(new Cell.Words(text))).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "n/a", "ND"})
    void a_cell_that_says_nothing_is_no_zero(String text) {
        assertInstanceOf(Absent.class, Cells.count(new Cell.Words(text)));
    }

    @Test
    void what_a_formula_computed_is_never_a_value() {
        var formula = new Cell.Formula("1+1", new Cell.Numeral(2));

        assertEquals(
                "formula-cell",
                assertInstanceOf(Wrong.class, Cells.count(formula)).code());
        assertEquals(
                "formula-cell",
                assertInstanceOf(Wrong.class, Cells.words(formula)).code());
        assertEquals(
                "formula-cell",
                assertInstanceOf(Wrong.class, Cells.truth(formula)).code());
        assertEquals(
                "formula-cell",
                assertInstanceOf(Wrong.class, Dates.date(formula, false)).code());
    }

    @ParameterizedTest
    @CsvSource({"Yes,true", "oui,true", "1,true", "VRAI,true", "No,false", "Non,false", "0,false", "faux,false"})
    void yes_and_no_come_as_words_and_digits(String text, boolean truth) {
        assertEquals(new Clear<>(truth), Cells.truth(new Cell.Words(text)));
    }

    @Test
    void neither_yes_nor_no_is_wrong() {
        assertInstanceOf(Wrong.class, Cells.truth(new Cell.Words("maybe")));
        assertInstanceOf(Wrong.class, Cells.truth(new Cell.Numeral(2)));
    }

    @Test
    void serial_numbers_count_from_1900_or_from_1904() {
        assertEquals(new Clear<>(LocalDate.of(2014, 12, 31)), Dates.date(new Cell.Numeral(42004), false));
        assertEquals(new Clear<>(LocalDate.of(2014, 12, 31)), Dates.date(new Cell.Numeral(40542), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31-12-2017|INFO",
                "31/12/2017|INFO",
                "12/31/2017|INFO",
                "31 décembre 2017|INFO",
                "31 Dec 2017|INFO"
            })
    void dates_as_text_are_read_and_told(String text, Finding.Level level) {
        var noted = assertInstanceOf(Noted.class, Dates.date(new Cell.Words(text), false));

        assertEquals(LocalDate.of(2017, 12, 31), noted.value());
        assertEquals(level, noted.level());
        assertEquals("date-as-text", noted.code());
    }

    @Test
    void iso_dates_need_no_remark_and_mistakable_ones_a_warning() {
        assertEquals(new Clear<>(LocalDate.of(2021, 9, 30)), Dates.date(new Cell.Words("2021-09-30"), false));
        assertEquals(
                Finding.Level.WARNING,
                assertInstanceOf(Noted.class, Dates.date(new Cell.Words("03/04/2021"), false))
                        .level());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-02-30", "32/01/2020", "soon", "1850-01-01", "2021"})
    void what_is_no_date_is_wrong(String text) {
        assertInstanceOf(Wrong.class, Dates.date(new Cell.Words(text), false));
    }
}
