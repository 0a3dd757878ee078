package org.jatigi.matching.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NameFormTest {

    @Test
    void marks_case_and_signs_do_not_matter() {
        assertEquals("aissata keita", NameForm.of("  AÏSSATA   Kéïta "));
        assertEquals("abdoul aziz", NameForm.of("Abdoul-Aziz"));
        assertEquals("traore mohamed", NameForm.of("TRAORÉ, Mohamed"));
        assertEquals("ndiaye", NameForm.of("N'Diaye"));
        assertEquals("ndiaye", NameForm.of("N’Diaye"));
        assertEquals("jean pierre", NameForm.of("Jean\u0000\tPierre"));
    }

    @Test
    void letters_of_the_national_orthographies_become_those_registers_write() {
        assertEquals("konyo", NameForm.of("Kɔɲɔ"));
        assertEquals("bengali", NameForm.of("Bɛŋali"));
        assertEquals("dado bubu", NameForm.of("Ɗado Ɓubu"));
        assertEquals("aghali", NameForm.of("Aɣali"));
    }

    @Test
    void other_scripts_keep_their_letters_without_marks() {
        assertEquals("محمد احمد", NameForm.of("مُحَمَّد أحمد"));
        assertEquals("محمد", NameForm.of("مـحـمد"));
        assertEquals("ߊߡߊߘߎ", NameForm.of("ߊ߬ߡߊߘߎ"));
        assertEquals("ⴰⵎⴰⵏ", NameForm.of("ⴰⵎⴰⵏ"));
    }

    @Test
    void what_is_no_letter_leaves_nothing() {
        assertEquals("", NameForm.of(""));
        assertEquals("", NameForm.of(" '-. "));
        assertEquals("", NameForm.of("😀👍🏽"));
        assertEquals("awa", NameForm.of("😀 Awa 👍🏽"));
        assertEquals("a b", NameForm.of("a ʼ b"));
    }

    @Test
    void ten_thousand_characters_become_64_at_most() {
        assertEquals(64, NameForm.of("a".repeat(10_000)).length());
        assertEquals("", NameForm.of("\u0301".repeat(10_000)));
        assertTrue(NameForm.of("ŋ".repeat(10_000)).length() <= 64);
        assertTrue(NameForm.of("ﷺ".repeat(10_000)).length() <= 64);
        assertTrue(NameForm.of("a b ".repeat(2_500)).endsWith("b"));
    }

    @Test
    void the_normal_form_of_any_text_is_bounded_trimmed_and_its_own_normal_form() {
        SplittableRandom random = new SplittableRandom(4);

        for (int nth = 0; nth < 20_000; nth++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(120);
            for (int at = 0; at < length; at++) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x250 : 0x10000));
            }

            String normal = NameForm.of(text.toString());

            assertTrue(normal.length() <= 64);
            assertEquals(normal.strip(), normal);
            assertFalse(normal.contains("  "), normal);
            assertEquals(normal, NameForm.of(normal));
        }
    }

    @Test
    void titles_and_particles_are_no_tokens() {
        assertEquals(List.of("mohamed", "intalla"), NameForm.tokens("mohamed ag intalla"));
        assertEquals(List.of("fadimata", "aghali"), NameForm.tokens("fadimata walet aghali"));
        assertEquals(List.of("sidi", "moctar"), NameForm.tokens("sidi ould el moctar"));
        assertEquals(List.of("awa", "diallo"), NameForm.tokens("mme awa diallo"));
        assertEquals(List.of("oumar", "tall"), NameForm.tokens("el hadj oumar tall"));
    }

    @Test
    void a_name_made_of_titles_and_particles_alone_keeps_them() {
        assertEquals(List.of("el", "hadj"), NameForm.tokens("el hadj"));
        assertEquals(List.of("ben"), NameForm.tokens("ben"));
        assertEquals(List.of(), NameForm.tokens(""));
    }
}
