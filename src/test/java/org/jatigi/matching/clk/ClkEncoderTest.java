package org.jatigi.matching.clk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClkEncoderTest {

    private static final List<Field> FIELDS = List.of(
            Field.of("given_name", Kind.NAME).swappingWith("surname"),
            Field.of("surname", Kind.NAME),
            Field.of("father_name", Kind.NAME),
            Field.of("birth_date", Kind.DATE),
            Field.of("phone", Kind.PHONE));
    private static final List<Rule> RULES = List.of(
            Rule.read("phone"),
            Rule.read("key(given_name) + year(birth_date)"),
            Rule.read("eitherway(given_name,surname) + birth_date"),
            Rule.read("keystart(surname,2) + start(phone,4)"));
    private static final ClkParameters PARAMETERS = new ClkParameters(FIELDS, RULES);
    private static final List<String> AWA = List.of("Awa", "Diallo", "Mamadou", "1984-05-17", "+223 76 12 34 56");

    @Test
    void the_same_secret_gives_the_same_bits() {
        ClkRecord one = encoder(1).encode(AWA);
        ClkRecord other = encoder(1).encode(List.of("AWA", "DIALLO", "mamadou", "17/05/1984", "76123456"));

        assertEquals(one, other);
        assertFalse(one.filters().contains(ClkFilter.NONE));
        assertFalse(one.keys().contains(0L));
    }

    @Test
    void the_bits_of_two_secrets_have_no_more_in_common_than_chance() {
        SplittableRandom random = new SplittableRandom(1);
        ClkEncoder mine = encoder(1);
        ClkEncoder theirs = encoder(2);
        double dice = 0;
        double expected = 0;
        int rounds = 2_000;

        for (int nth = 0; nth < rounds; nth++) {
            List<String> values = List.of(word(random) + " " + word(random), word(random), "", "", "");
            ClkFilter one = mine.encode(values).filters().getFirst();
            ClkFilter other = theirs.encode(values).filters().getFirst();
            dice += one.dice(other);
            expected += byChance(one, other);
        }

        assertEquals(expected / rounds, dice / rounds, .01);
    }

    @Test
    void the_keys_of_two_secrets_and_of_two_rules_differ() {
        ClkRecord mine = encoder(1).encode(AWA);
        ClkRecord theirs = encoder(2).encode(AWA);

        for (int rule = 0; rule < RULES.size(); rule++) {
            assertNotEquals(mine.keys().get(rule), theirs.keys().get(rule));
        }
        assertEquals(RULES.size(), mine.keys().stream().distinct().count());
    }

    @Test
    void names_of_all_fields_are_encoded_alike_and_other_values_are_not() {
        List<Field> fields = List.of(
                Field.of("given_name", Kind.NAME),
                Field.of("father_name", Kind.NAME),
                Field.of("village", Kind.TEXT),
                Field.of("street", Kind.TEXT));
        ClkRecord record = new ClkEncoder(secret(1), new ClkParameters(fields, List.of()))
                .encode(List.of("Awa", "Awa", "Awa", "Awa"));

        assertEquals(record.filters().get(0), record.filters().get(1));
        assertTrue(record.filters().get(0).dice(record.filters().get(2)) < .5);
        assertTrue(record.filters().get(2).dice(record.filters().get(3)) < .5);
    }

    @Test
    void a_rule_sees_variants_and_swapped_names_and_the_end_of_a_year() {
        ClkRecord one = encoder(1).encode(AWA);
        ClkRecord other = encoder(1).encode(List.of("Jalloh", "Hawa", "Mohamed", "17/05/1984", "70 00 00 00"));
        ClkRecord third = encoder(1).encode(List.of("Hawa", "Keita", "", "1984", ""));

        assertEquals(one.keys().get(2), other.keys().get(2));
        assertNotEquals(one.keys().get(1), other.keys().get(1));
        assertEquals(one.keys().get(1), third.keys().get(1));
    }

    @Test
    void what_is_missing_has_no_bits_and_no_keys() {
        List<@Nullable String> nothing = new ArrayList<>(Arrays.asList(null, "", " ", "no date", "😀"));

        ClkRecord record = encoder(1).encode(nothing);

        assertEquals(
                List.of(ClkFilter.NONE, ClkFilter.NONE, ClkFilter.NONE, ClkFilter.NONE, ClkFilter.NONE),
                record.filters());
        assertEquals(List.of(0L, 0L, 0L, 0L), record.keys());
        assertEquals("", record.filters().getFirst().text());
    }

    @Test
    void no_encoding_shows_what_was_encoded() {
        ClkRecord record = encoder(1).encode(AWA);

        for (ClkFilter filter : record.filters()) {
            String bytes = new String(Base64.getUrlDecoder().decode(filter.text()), StandardCharsets.ISO_8859_1)
                    .toLowerCase(java.util.Locale.ROOT);
            for (String value : List.of("awa", "diallo", "mamadou", "1984", "7612")) {
                assertFalse(bytes.contains(value));
                assertFalse(record.toString().toLowerCase(java.util.Locale.ROOT).contains(value));
            }
        }
    }

    @Test
    void ten_thousand_characters_are_encoded() {
        ClkRecord record = encoder(1)
                .encode(List.of(
                        "a".repeat(10_000),
                        "ab ".repeat(3_333),
                        "\u0301".repeat(10_000),
                        "9".repeat(10_000),
                        "7".repeat(10_000)));

        assertFalse(record.filters().get(0).isNone());
        assertFalse(record.filters().get(1).isNone());
        assertTrue(record.filters().get(2).isNone());
    }

    @Test
    void every_kind_of_field_is_encoded_and_every_filter_can_be_sent() {
        for (Kind kind : Kind.values()) {
            ClkEncoder encoder =
                    new ClkEncoder(secret(1), new ClkParameters(List.of(Field.of("field", kind)), List.of()));

            ClkFilter filter = encoder.encode(List.of("1984")).filters().getFirst();
            ClkFilter longest =
                    encoder.encode(List.of("ml".repeat(5_000))).filters().getFirst();

            assertEquals(kind == Kind.PHONE, filter.isNone(), kind::toString);
            assertEquals(filter, ClkFilter.read(filter.text()));
            assertEquals(longest, ClkFilter.read(longest.text()));
        }
    }

    @Test
    void what_is_no_filter_is_an_error_that_does_not_repeat_it() {
        String filter = encoder(1).encode(AWA).filters().getFirst().text();
        List<String> others = List.of(
                "Awa Diallo",
                filter.substring(4),
                filter + "AAAA",
                filter + "==",
                filter.substring(0, 85) + (filter.endsWith("Z") ? "Y" : "Z"),
                "A".repeat(86),
                Base64.getUrlEncoder().encodeToString(new byte[32]));

        for (String other : others) {
            Exception refused = assertThrows(IllegalArgumentException.class, () -> ClkFilter.read(other), other);

            assertEquals(
                    "an encoded value is empty or 512 bits in 86 letters and digits of Base64 for addresses",
                    refused.getMessage());
        }
    }

    @Test
    void values_and_fields_must_be_as_many() {
        assertThrows(IllegalArgumentException.class, () -> encoder(1).encode(List.of("Awa")));
    }

    @Test
    void parameters_name_fields_that_are_there_and_rules_that_fit() {
        assertThrows(IllegalArgumentException.class, () -> new ClkParameters(FIELDS, List.of(Rule.read("village"))));
        assertThrows(
                IllegalArgumentException.class, () -> new ClkParameters(FIELDS, List.of(Rule.read("year(phone)"))));
        assertThrows(IllegalArgumentException.class, () -> new ClkParameters(List.of(), List.of()));
    }

    @Test
    void a_secret_is_long_and_random_and_does_not_show_itself() {
        assertThrows(IllegalArgumentException.class, () -> new ClkSecret(new byte[31]));
        assertThrows(IllegalArgumentException.class, () -> new ClkSecret(new byte[32]));
        assertEquals("ClkSecret[hidden]", secret(1).toString());
        assertEquals(secret(1).checkValue(), secret(1).checkValue());
        assertNotEquals(secret(1).checkValue(), secret(2).checkValue());
    }

    static ClkSecret secret(long seed) {
        byte[] bytes = new byte[32];
        new SplittableRandom(seed).nextBytes(bytes);
        return new ClkSecret(bytes);
    }

    private static ClkEncoder encoder(long seed) {
        return new ClkEncoder(secret(seed), PARAMETERS);
    }

    /** Dice's coefficient to expect of bits that were drawn independently within each section of a name's filter. */
    private static double byChance(ClkFilter one, ClkFilter other) {
        double common = 0;
        int set = 0;
        int[] ends = {6, 7, 8};
        for (int section = 0, word = 0; section < ends.length; section++) {
            int here = 0;
            int there = 0;
            int bits = (ends[section] - word) * Long.SIZE;
            for (; word < ends[section]; word++) {
                here += Long.bitCount(one.words()[word]);
                there += Long.bitCount(other.words()[word]);
            }
            common += (double) here * there / bits;
            set += here + there;
        }
        return 2 * common / set;
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int length = 3 + random.nextInt(7); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
