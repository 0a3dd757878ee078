package org.jatigi.matching.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FamiliesTest {

    private static final List<Compound> COMPOUNDS = LongStream.range(0, 2_000)
            .mapToObj(number -> Families.compound(42, number))
            .toList();

    @Test
    void children_are_born_when_their_mother_is_fifteen_to_forty_four() {
        forEveryChild((child, mother) -> {
            int age = mother.ageOn(child.birth().day());

            assertTrue(age >= 15 && age <= 44, "the mother was " + age);
        });
    }

    @Test
    void children_of_a_man_who_leads_a_household_bear_his_name_as_the_fathers() {
        for (Household household : households()) {
            Person head = household.members().getFirst();
            for (Person member : household.members()) {
                if (head.male() && member.role() == Person.Role.CHILD) {
                    assertEquals(head.names().given(), member.names().father());
                }
            }
        }
    }

    @Test
    void children_of_one_father_share_a_clan_or_are_called_after_him() {
        for (Household household : households()) {
            Set<String> surnames = new HashSet<>();
            for (Person member : household.members()) {
                if (member.role() == Person.Role.CHILD) {
                    surnames.add(member.names().surname().replaceFirst("^(Ag|Walet|Ould|Mint) ", ""));
                }
            }

            assertTrue(surnames.size() <= 1, surnames.toString());
        }
    }

    @Test
    void children_of_one_mother_have_different_names_but_for_twins() {
        Map<String, Integer> births = new HashMap<>();
        forEveryChild((child, mother) -> births.merge(
                mother.number() + "/" + System.identityHashCode(mother) + "/"
                        + child.names().given(),
                1,
                Integer::sum));

        long repeated = births.values().stream().filter(count -> count > 1).count();
        assertTrue(repeated < births.size() / 100, repeated + " names of " + births.size() + " are repeated");
    }

    @Test
    void a_household_has_one_head_who_comes_first_and_at_most_twenty_members() {
        for (Household household : households()) {
            List<Person.Role> roles =
                    household.members().stream().map(Person::role).toList();

            assertEquals(Person.Role.HEAD, roles.getFirst());
            assertEquals(
                    1, roles.stream().filter(role -> role == Person.Role.HEAD).count());
            assertTrue(roles.size() <= Household.MEMBERS_MAX);
        }
    }

    @Test
    void households_of_one_and_of_twelve_and_more_and_of_several_wives_occur() {
        assertTrue(
                households().stream().anyMatch(household -> household.members().size() == 1));
        assertTrue(
                households().stream().anyMatch(household -> household.members().size() >= 12));
        assertTrue(households().stream().anyMatch(household -> count(household, Person.Role.WIFE) >= 3));
        double mean = households().stream()
                .mapToInt(household -> household.members().size())
                .average()
                .orElseThrow();
        assertTrue(mean > 4.5 && mean < 9, "mean size " + mean);
    }

    @Test
    void wives_mostly_bear_another_name_than_their_husband() {
        int wives = 0;
        int same = 0;
        for (Household household : households()) {
            String husband = household.members().getFirst().names().surname();
            for (Person member : household.members()) {
                wives += member.role() == Person.Role.WIFE ? 1 : 0;
                same += member.role() == Person.Role.WIFE
                                && member.names().surname().equals(husband)
                        ? 1
                        : 0;
            }
        }

        assertTrue(same < wives / 4, same + " of " + wives);
    }

    @Test
    void cousins_next_door_are_namesakes_in_many_compounds_and_not_in_all() {
        long several = COMPOUNDS.stream()
                .filter(compound -> compound.households().size() > 1)
                .count();
        long withNamesakes =
                COMPOUNDS.stream().filter(FamiliesTest::hasNamesakes).count();

        assertTrue(withNamesakes > several / 10, withNamesakes + " of " + several);
        assertTrue(withNamesakes < several * 9 / 10, withNamesakes + " of " + several);
    }

    @Test
    void twins_occur() {
        long twins = households().stream().filter(FamiliesTest::hasTwins).count();

        assertTrue(
                twins > households().size() / 100, twins + " of " + households().size());
        assertTrue(
                twins < households().size() / 4, twins + " of " + households().size());
    }

    @Test
    void everybody_in_a_compound_has_a_number_of_their_own_and_is_born() {
        for (Compound compound : COMPOUNDS) {
            Set<Integer> numbers = new HashSet<>();
            for (Household household : compound.households()) {
                for (Person member : household.members()) {
                    assertTrue(numbers.add(member.number()));
                    assertTrue(member.birth().day() < Families.TODAY);
                    assertFalse(member.names().given().isEmpty());
                }
            }
        }
    }

    private static List<Household> households() {
        return COMPOUNDS.stream()
                .flatMap(compound -> compound.households().stream())
                .toList();
    }

    private static long count(Household household, Person.Role role) {
        return household.members().stream()
                .filter(member -> member.role() == role)
                .count();
    }

    private static void forEveryChild(BiConsumer<Person, Person> check) {
        int children = 0;
        for (Household household : households()) {
            for (Person child : household.members()) {
                for (Person mother : household.members()) {
                    if (child.mother() == mother.number()) {
                        check.accept(child, mother);
                        children++;
                    }
                }
            }
        }
        assertTrue(children > 5_000, children + " children");
    }

    private static boolean hasNamesakes(Compound compound) {
        Map<String, Integer> bearers = new HashMap<>();
        for (Household household : compound.households()) {
            Set<String> names = new HashSet<>();
            household
                    .members()
                    .forEach(member -> names.add(
                            member.names().given() + " " + member.names().surname()));
            names.forEach(name -> bearers.merge(name, 1, Integer::sum));
        }
        return bearers.values().stream().anyMatch(count -> count > 1);
    }

    private static boolean hasTwins(Household household) {
        Set<String> births = new HashSet<>();
        return household.members().stream()
                .filter(member -> member.mother() != Person.NOBODY)
                .anyMatch(member ->
                        !births.add(member.mother() + "/" + member.birth().day()));
    }
}
