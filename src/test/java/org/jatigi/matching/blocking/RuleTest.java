package org.jatigi.matching.blocking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.RegisterBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phone",
                "phone + key(given_name)",
                "start(surname,3) + year(born)",
                "day(born)",
                "keystart(surname,2)",
                "firstkey(given_name) + within(place,2)",
                "eitherway(given_name,surname)"
            })
    void a_rule_is_written_as_it_was_read(String text) {
        assertEquals(text, Rule.read(text).toString());
        assertEquals(Rule.read(text), Rule.read(text.replace(" ", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "+",
                "a +",
                "key()",
                "key(a",
                "start(a)",
                "start(a,0)",
                "start(a,x)",
                "eitherway(a)",
                "sound(a)",
                "a b",
                "1"
            })
    void what_is_no_rule_is_refused_with_what_rules_look_like(String text) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Rule.read(text));

        assertTrue(refusal.getMessage().contains("start(field,3)"), refusal.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"1990,''", "1990-02,''", "1990-02-28,1990-02-28"})
    void only_a_date_of_which_the_day_is_known_has_a_day(String date, String day) {
        assertEquals(day, Part.day("born").formOf(date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"key(born)", "year(name)", "day(name)", "within(name,1)", "eitherway(name,born)", "nobody"})
    void a_part_that_a_field_cannot_be_asked_for_is_refused(String text) {
        var builder = new RegisterBuilder(List.of(Field.of("name", Kind.NAME), Field.of("born", Kind.DATE)));
        builder.add("a", "1", null, List.of("Awa", "1990"));
        var keys = new BlockKeys(builder.build());

        assertThrows(IllegalArgumentException.class, () -> keys.of(Rule.read(text)));
    }
}
