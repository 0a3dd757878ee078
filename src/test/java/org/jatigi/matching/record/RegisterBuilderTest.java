package org.jatigi.matching.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterBuilderTest {

    private static final List<Field> FIELDS = List.of(Field.of("name", Kind.NAME), Field.of("born", Kind.DATE));

    @Test
    void records_stand_in_the_order_of_their_ids_whatever_order_they_came_in() {
        var builder = new RegisterBuilder(FIELDS);
        builder.add("b", "2", null, List.of("Awa", "1990"));
        builder.add("a", "2", null, List.of("Hawa", "1991"));
        builder.add("a", "1", null, List.of("Musa", "1992"));

        var register = builder.build();

        assertEquals("1", register.id(0));
        assertEquals("a", register.sourceName(register.source(1)));
        assertEquals("b", register.sourceName(register.source(2)));
        assertEquals("awa", register.value(2, 0));
        assertEquals(1, register.find("a", "2"));
        assertEquals(-1, register.find("b", "1"));
    }

    @Test
    void two_records_of_one_source_with_one_id_are_refused_and_those_of_two_sources_are_not() {
        var builder = new RegisterBuilder(FIELDS);
        builder.add("a", "1", null, List.of("Awa", ""));
        builder.add("b", "1", null, List.of("Awa", ""));
        assertEquals(2, builder.build().size());
        builder.add("a", "1", null, List.of("Musa", ""));

        var refusal = assertThrows(IllegalArgumentException.class, builder::build);

        assertTrue(refusal.getMessage().contains("\"1\""), refusal.getMessage());
    }

    @Test
    void a_household_is_one_only_within_its_source() {
        var builder = new RegisterBuilder(FIELDS);
        builder.add("a", "1", "h", Arrays.asList("Awa", null));
        builder.add("a", "2", "h", Arrays.asList("Musa", null));
        builder.add("b", "3", "h", Arrays.asList("Ali", null));
        builder.add("b", "4", " ", Arrays.asList("Issa", null));
        builder.add("b", "5", null, Arrays.asList("Adama", null));

        var register = builder.build();

        assertTrue(register.shareRoster(0, 1));
        assertFalse(register.shareRoster(0, 2));
        assertFalse(register.shareRoster(3, 4));
    }

    @Test
    void households_are_numbered_in_the_order_of_their_records_whatever_order_those_came_in() {
        var straight = new RegisterBuilder(FIELDS);
        var crooked = new RegisterBuilder(FIELDS);
        for (int id = 1; id <= 6; id++) {
            straight.add("a", "" + id, id == 3 ? null : "h" + id % 3, List.of("Awa", ""));
            crooked.add("a", "" + (7 - id), id == 4 ? null : "h" + (7 - id) % 3, List.of("Awa", ""));
        }

        assertArrayEquals(new int[] {1, 2, 0, 1, 2, 3}, straight.build().rosters());
        assertArrayEquals(new int[] {1, 2, 0, 1, 2, 3}, crooked.build().rosters());
    }

    @Test
    void what_cannot_be_read_is_missing_and_counted() {
        var builder = new RegisterBuilder(FIELDS);
        builder.add("a", "1", null, List.of("Awa", "when the rains came"));
        builder.add("a", "2", null, List.of("Awa", " "));

        var register = builder.build();

        assertEquals(Dictionary.MISSING, register.code(0, 1));
        assertEquals(1, register.unreadable(1));
    }

    @Test
    void more_fields_than_a_pattern_holds_are_refused() {
        var many = IntStream.range(0, 17)
                .mapToObj(number -> Field.of("f" + number, Kind.CODE))
                .toList();

        assertThrows(IllegalArgumentException.class, () -> new RegisterBuilder(many));
        assertThrows(IllegalArgumentException.class, () -> new RegisterBuilder(List.of()));
    }
}
