package org.jatigi.matching.clk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClkLevelsTest {

    @ParameterizedTest
    @CsvSource({
        "NAME, Awa, AWA, SAME",
        "NAME, Awa Diallo, Diallo Awa, SAME",
        "NAME, Mohamed Lamine Traore, Traore Mohamed, REORDERED",
        "NAME, Mahamadou, Mohamed, VARIANT",
        "NAME, Awa Jalloh, Hawa Diallo, VARIANT",
        "NAME, Bandiagara, Bandyagara, SOUNDS_ALIKE",
        "NAME, Fatoumata, Fatouzmata, CLOSE",
        "NAME, Lamine, Mohamed Lamine, NEAR",
        "NAME, Awa, Oumou, DIFFERENT",
        "NAME, '', Awa, MISSING",
        "DATE, 1984-05-17, 17/05/1984, SAME",
        "DATE, 1984-05-17, 1984-05-11, SLIP",
        "DATE, 1984-05-07, 1984-07-05, SLIP",
        "DATE, 1984-05-17, 1984, FITS",
        "DATE, 1984-05-17, 1984-12-03, SAME_YEAR",
        "DATE, 1984-05-17, 1962-11-03, APART",
        "DATE, 1984, 1985, ONE_YEAR",
        "DATE, 1984, 1944, DIFFERENT",
        "PHONE, 76123456, +22376123456, SAME",
        "PHONE, 76123456, 76123956, SLIP",
        "PHONE, 76123456, 65987012, DIFFERENT",
        "DOCUMENT, NINA:1850, nina:18-50, SAME",
        "DOCUMENT, NINA:18504471, VOTER:18504471, OTHER_TYPE",
        "DOCUMENT, NINA:18504471, NINA:18504771, SLIP",
        "PLACE, ML030102, ML030105, SAME_CERCLE",
        "PLACE, ML0301, ML0307, SAME_REGION",
        "PLACE, Mopti/Djenne/Sofara, Mopti/Djenne/Fakala, SAME_CERCLE",
        "PLACE, ML0301, ML0501, DIFFERENT",
        "PLACE, Bandiagara, Bandiagarra, CLOSE",
        "CODE, f, F, SAME",
        "CODE, f, m, DIFFERENT",
        "TEXT, 12 Main Street, 12 Main Sreet, CLOSE",
        "TEXT, Main Street, Badalabougou, DIFFERENT",
        "NUMBER, 30, 31, WITHIN_TWO",
        "NUMBER, 30, 34, WITHIN_FIVE",
        "NUMBER, 30, 77, DIFFERENT",
    })
    void encoded_values_agree_at_the_level_of_values_in_the_clear(Kind kind, String one, String other, Level level) {
        ClkEncoder encoder = encoder(kind);
        ClkFilter first = encoder.encode(List.of(one)).filters().getFirst();
        ClkFilter second = encoder.encode(List.of(other)).filters().getFirst();

        assertEquals(level, Level.of(Field.of("field", kind)).get(ClkLevels.level(kind, first, second)));
        assertEquals(level, Level.of(Field.of("field", kind)).get(ClkLevels.level(kind, second, first)));
    }

    @Test
    void dice_is_symmetric_and_bounded_and_so_are_the_levels_of_any_two_filters() {
        SplittableRandom random = new SplittableRandom(3);

        for (int nth = 0; nth < 100_000; nth++) {
            ClkFilter one = filter(random);
            ClkFilter other = random.nextInt(50) == 0 ? one : filter(random);
            double dice = one.dice(other);

            assertEquals(dice, other.dice(one));
            assertTrue(dice >= 0 && dice <= 1);
            for (Kind kind : Kind.values()) {
                int level = ClkLevels.level(kind, one, other);
                assertEquals(level, ClkLevels.level(kind, other, one));
                assertTrue(
                        level >= 0 && level < Level.of(Field.of("field", kind)).size());
            }
        }
    }

    @Test
    void names_with_a_slip_are_more_alike_than_other_names() {
        ClkEncoder encoder = encoder(Kind.NAME);
        List<String> names = List.of(
                "fatoumata",
                "mamadou",
                "aissata",
                "boubacar",
                "coulibaly",
                "diallo",
                "traore",
                "kadiatou",
                "souleymane");

        for (String name : names) {
            ClkFilter right = encoder.encode(List.of(name)).filters().getFirst();
            ClkFilter slip = encoder.encode(List.of(name.substring(0, 3) + name.substring(4)))
                    .filters()
                    .getFirst();
            for (String another : names) {
                ClkFilter other = encoder.encode(List.of(another)).filters().getFirst();
                assertTrue(name.equals(another) || Bigrams.likeness(right, slip) > Bigrams.likeness(right, other));
            }
        }
    }

    private static ClkEncoder encoder(Kind kind) {
        return new ClkEncoder(ClkEncoderTest.secret(7), new ClkParameters(List.of(Field.of("field", kind)), List.of()));
    }

    private static ClkFilter filter(SplittableRandom random) {
        long[] words = new long[Section.WORDS];
        for (int word = 0; word < words.length; word++) {
            words[word] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> random.nextLong();
                default -> sparse(random);
            };
        }
        return new ClkFilter(words);
    }

    /** About a quarter of the bits. */
    private static long sparse(SplittableRandom random) {
        long half = random.nextLong();
        return half & random.nextLong();
    }
}
