package org.jatigi.matching.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.junit.jupiter.api.Test;

class RelativesTest {

    private static final Field GIVEN = Field.of("given_name", Kind.NAME).swappingWith("surname");
    private static final Field SURNAME = Field.of("surname", Kind.NAME);
    private static final Field SEX = Field.of("sex", Kind.CODE);
    private static final Field BORN = Field.of("birth_date", Kind.DATE);
    private static final Field PHONE = Field.of("phone", Kind.PHONE);

    @Test
    void either_of_two_names_that_change_places_may_be_the_given_name() {
        assertEquals(
                List.of(new Relatives("given_name"), new Relatives("surname")),
                Relatives.of(List.of(SEX, GIVEN, SURNAME)));
    }

    @Test
    void nobody_is_a_relative_where_no_name_is_known_as_a_given_name() {
        assertEquals(List.of(), Relatives.of(List.of(SURNAME, SEX, BORN)));
    }

    @Test
    void a_family_shares_what_is_its_own_and_nothing_else() {
        FieldModel[] begun = new Relatives("given_name").begun(fields(GIVEN, SURNAME, SEX, BORN, PHONE));

        for (int field : new int[] {0, 2, 3}) {
            assertArrayEquals(
                    begun[field].u(),
                    begun[field].of(PairClass.HOUSEHOLD),
                    begun[field].field().name());
        }
        for (int field : new int[] {1, 4}) {
            assertArrayEquals(
                    begun[field].m(),
                    begun[field].of(PairClass.HOUSEHOLD),
                    begun[field].field().name());
        }
    }

    @Test
    void what_agrees_in_given_name_or_date_more_often_than_by_chance_are_no_relatives() {
        var relatives = new Relatives("given_name");

        assertTrue(relatives.areIn(model(.004, .003)));
        assertFalse(relatives.areIn(model(.3, .003)), "records of one person with many errors");
        assertFalse(relatives.areIn(model(.004, .3)), "the same");
        assertFalse(new Relatives("surname").areIn(model(.004, .003)), "they have one surname");
    }

    @Test
    void a_few_are_none() {
        Model few = model(.004, .003);

        assertFalse(new Relatives("given_name")
                .areIn(new Model(
                        few.fields(),
                        Map.of(PairClass.MATCH, 1e-5, PairClass.STRANGERS, .9, PairClass.HOUSEHOLD, 1e-7),
                        Calibration.NONE)));
    }

    /** Where relatives were learnt with these shares of equal given names and dates. */
    private static Model model(double given, double born) {
        FieldModel[] fields = new Relatives("given_name").begun(fields(GIVEN, SURNAME, BORN));
        return new Model(
                List.of(household(fields[0], given), fields[1], household(fields[2], born)),
                Map.of(PairClass.MATCH, 1e-5, PairClass.STRANGERS, .9, PairClass.HOUSEHOLD, 1e-5),
                Calibration.NONE);
    }

    private static FieldModel household(FieldModel field, double same) {
        return field.with(PairClass.HOUSEHOLD, probabilities(field.field(), same));
    }

    /** One pair in two hundred agrees by chance, four of five records of one person do. */
    private static FieldModel[] fields(Field... fields) {
        return Arrays.stream(fields)
                .map(field -> new FieldModel(
                        field,
                        Map.of(
                                PairClass.MATCH,
                                probabilities(field, .8),
                                PairClass.STRANGERS,
                                probabilities(field, .005)),
                        null))
                .toArray(FieldModel[]::new);
    }

    private static double[] probabilities(Field field, double same) {
        double[] probabilities = new double[Level.of(field).size()];
        Arrays.fill(probabilities, 1, probabilities.length, (1 - same) / (probabilities.length - 2));
        probabilities[Level.of(field).indexOf(Level.SAME)] = same;
        return probabilities;
    }
}
