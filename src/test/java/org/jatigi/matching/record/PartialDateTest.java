package org.jatigi.matching.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1965, 1965",
        "1965-03, 1965-03",
        "1965-03-12, 1965-03-12",
        "19650312, 1965-03-12",
        "12/03/1965, 1965-03-12",
        "12.3.1965, 1965-03-12",
        "1965-03-12 00:00:00, 1965-03-12",
        "1965-03-12T10:00:00Z, 1965-03-12"
    })
    void a_date_is_read_in_the_ways_that_registers_write_it(String raw, String normal) {
        assertEquals(normal, NormalForm.of(Kind.DATE, raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1965-01-01", "01/01/1965", "1965-12-31", "31/12/1965"})
    void the_first_and_the_last_day_of_a_year_are_years(String raw) {
        assertEquals("1965", NormalForm.of(Kind.DATE, raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "12", "12/03", "1/2/3/4", "999999999999", "0000", "١٩٦٥", "12/03/65", "😀"})
    void what_is_no_date_is_missing(String raw) {
        assertEquals("", NormalForm.of(Kind.DATE, raw));
    }

    @Test
    void a_month_that_no_calendar_has_is_kept_as_a_slip() {
        assertEquals("1965-13-12", NormalForm.of(Kind.DATE, "19651312"));
    }
}
