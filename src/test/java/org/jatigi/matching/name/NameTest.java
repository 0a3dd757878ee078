package org.jatigi.matching.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {

    @ParameterizedTest
    @CsvSource({
        "Awa Diallo, AWA DIALLÓ, SAME",
        "Abdoul Aziz, Abdoulaziz, SAME",
        "Mohamed ag Ali, Mohamed Ali, SAME",
        "Mme Awa Diallo, Awa Diallo, SAME",
        "Al Hassane, Alhassane, SAME",
        "Awa Diallo, Diallo Awa, REORDERED",
        "Mohamed Lamine Traore, Traore Mohamed, REORDERED",
        "Mahamadou, Mohamed, VARIANT",
        "Mahamadou Traore, Tarawele Mohamed, VARIANT",
        "Mamadou Lamine Keita, Mohamed Keita, VARIANT",
        "Oumar Zerboo, Umar Serbo, SAME_KEY",
        "Bandiagara, Bandyagara, SAME_KEY",
        "Bernard, Bertrand, CLOSE",
        "Fatoumata, Fatoumata Binta, CLOSE",
        "Dwyane, Duane, FAR_OFF",
        "Awa, Oumou, DIFFERENT",
        "Lamine, Mohamed Lamine, NEAR",
        "'', Awa, DIFFERENT",
        "'', '', SAME",
    })
    void two_names_are_as_near_as_their_furthest_tokens(String one, String other, NameLevel level) {
        assertEquals(level, name(one).level(name(other)));
        assertEquals(level, name(other).level(name(one)));
    }

    @Test
    void the_level_is_the_same_both_ways_and_a_name_is_the_same_as_itself() {
        SplittableRandom random = new SplittableRandom(6);

        for (int nth = 0; nth < 20_000; nth++) {
            String text = words(random, 1 + random.nextInt(8));
            Name one = Name.of(text);
            Name other = Name.of(
                    random.nextBoolean() ? words(random, 1 + random.nextInt(8)) : RandomText.mistyped(random, text));

            assertEquals(one.level(other), other.level(one));
            assertEquals(NameLevel.SAME, one.level(Name.of(text)));
        }
    }

    @Test
    void the_tokens_are_dealt_so_that_the_furthest_pair_is_as_near_as_can_be() {
        Name one = name("Martha Marhta Awa Diallo Keita Traore");
        Name other = name("Traore Keita Diallo Awa Martha Marthas");

        assertEquals(NameLevel.CLOSE, one.level(other));
    }

    @Test
    void the_key_is_the_same_for_variants_in_any_order() {
        assertEquals(name("Mahamadou Traoré").key(), name("TARAWELE Mohamed").key());
        assertEquals("", name("😀").key());
    }

    @Test
    void a_name_of_many_tokens_is_compared_by_its_first_six() {
        Name many = name("a b c d e f g h i j k l m n o p");

        assertEquals(6, many.tokens());
        assertEquals(NameLevel.REORDERED, many.level(name("f e d c b a x y z")));
    }

    private static String words(SplittableRandom random, int count) {
        StringBuilder words = new StringBuilder();
        for (int nth = 0; nth < count; nth++) {
            words.append(' ').append(RandomText.of(random, 7));
        }
        return NameForm.of(words.toString());
    }

    private static Name name(String raw) {
        return Name.of(NameForm.of(raw));
    }
}
