package org.jatigi.matching.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Spellings, slips, dates and telephone numbers. */
class WritingTest {

    private static final int HANDS = 20_000;

    @Test
    void one_hand_writes_a_name_always_the_same_way() {
        for (long hand = 0; hand < 100; hand++) {
            assertEquals(Spellings.written("Fatoumata", hand), Spellings.written("Fatoumata", hand));
        }
    }

    @Test
    void most_hands_write_the_usual_spelling_and_the_others_every_variant() {
        int usual = 0;
        Set<String> seen = new HashSet<>();
        for (long hand = 0; hand < HANDS; hand++) {
            String written = Spellings.written("Coulibaly", hand);
            seen.add(written);
            usual += written.equals("Coulibaly") ? 1 : 0;
        }

        assertEquals(Set.of("Coulibaly", "Coulibali", "Koulibali", "Kulibaly", "Couloubaly"), seen);
        assertTrue(usual > HANDS * .75 && usual < HANDS * .9, usual + " of " + HANDS);
    }

    @Test
    void a_name_that_the_table_does_not_know_stays() {
        assertEquals("Ambaéré", Spellings.written("Ambaéré", 5));
    }

    @Test
    void a_slip_leaves_a_name_of_about_the_same_length() {
        Dice dice = new Dice(1);
        for (int turn = 0; turn < HANDS; turn++) {
            String slipped = Slips.slip("Souleymane", dice);

            assertTrue(slipped.length() >= 9 && slipped.length() <= 11, slipped);
        }
    }

    @Test
    void words_of_one_or_two_letters_have_no_slips() {
        assertEquals("Ba", Slips.slip("Ba", new Dice(1)));
        assertEquals("", Slips.slip("", new Dice(1)));
    }

    @Test
    void a_slip_in_digits_keeps_them_digits_and_their_number() {
        Dice dice = new Dice(2);
        for (int turn = 0; turn < HANDS; turn++) {
            String slipped = Slips.slipInDigits("12345678", dice);

            assertTrue(slipped.matches("1\\d{7}"), slipped);
        }
    }

    @Test
    void a_written_birth_date_is_a_date_in_no_year_after_the_interview() {
        Dice dice = new Dice(3);
        Interview interview = interview(LocalDate.of(2020, 5, 4));
        for (int turn = 0; turn < HANDS; turn++) {
            int day = interview.day() - 1 - dice.below(80 * 365);
            int cardYear = LocalDate.ofEpochDay(day).getYear() + dice.between(-3, 3);
            Person.Birth birth = new Person.Birth(day, dice.chance(.5), cardYear);

            LocalDate written = LocalDate.parse(BirthDates.written(birth, interview, dice.chance(.5), dice));

            assertTrue(written.getYear() <= 2020, written.toString());
            assertTrue(
                    Math.abs(written.getYear() - LocalDate.ofEpochDay(day).getYear()) <= 7,
                    written + " for " + LocalDate.ofEpochDay(day));
        }
    }

    @Test
    void a_birth_whose_day_is_not_known_is_written_as_a_year() {
        Dice dice = new Dice(4);
        Interview interview = interview(LocalDate.of(2020, 5, 4));
        Person.Birth birth = new Person.Birth((int) LocalDate.of(1980, 7, 9).toEpochDay(), false, 1979);
        for (int turn = 0; turn < 1_000; turn++) {
            assertTrue(BirthDates.written(birth, interview, false, dice).endsWith("-01-01"));
            assertTrue(BirthDates.written(birth, interview, true, dice).endsWith("-12-31"));
        }
    }

    @Test
    void compounds_have_telephones_of_their_own() {
        Set<String> numbers = new HashSet<>();
        int given = 0;
        for (long compound = 0; compound < HANDS; compound++) {
            numbers.add(Phones.ofCompound(compound));
            given++;
            for (int household = 0; household < 5; household++) {
                numbers.add(Phones.ofHead(compound, household, 0));
                numbers.add(Phones.ofHead(compound, household, 1));
                numbers.add(Phones.ofWife(compound, household));
                given += 3;
            }
        }

        assertEquals(given, numbers.size());
    }

    @Test
    void registrars_differ_and_keep_their_habits() {
        Set<String> writings = new HashSet<>();
        for (int registrar = 0; registrar < 200; registrar++) {
            Registrar one = Registrar.of(Agency.FOOD, "ML0501", registrar, new Dice(9));
            String written = one.writes("Djénéba", new Dice(12));

            assertEquals(written, one.writes("Djénéba", new Dice(12)));
            assertFalse(written.isEmpty());
            writings.add(written);
        }

        assertTrue(writings.size() > 4, writings.toString());
    }

    private static Interview interview(LocalDate day) {
        Compound compound = Families.compound(1, 1);
        Moves.Stay stay = new Moves.Stay(compound.displaced(), compound.origin(), 0);
        Household household = compound.households().getFirst();
        return new Interview(0, Agency.REGISTRATION, (int) day.toEpochDay(), compound, household, stay, "", List.of());
    }
}
