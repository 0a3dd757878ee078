package org.jatigi.matching.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jatigi.matching.household.HouseholdMatch.Kind;
import org.jatigi.matching.record.Pairs;
import org.junit.jupiter.api.Test;

class HouseholdsTest {

    private static final HouseholdParameters PARAMETERS = HouseholdParameters.of(4);

    /** Source 1 has roster 1 (records 0 to 3), source 2 has rosters 2 (4 to 6) and 3 (7 and 8), record 9 is alone on roster 4 of source 1. */
    private static final int[] ROSTER = {1, 1, 1, 1, 2, 2, 2, 3, 3, 4};

    private static final int[] SOURCE = {0, 1, 2, 2, 1};

    @Test
    void nothing_is_said_without_links() {
        assertEquals(List.of(), Households.compare(new Pairs(), Rosters.undated(new int[0], new int[1]), PARAMETERS));
        assertEquals(List.of(), compare(pairs(0, 4, 3.9f)));
    }

    @Test
    void two_rosters_that_share_most_members_are_one_household() {
        var matches = compare(pairs(0, 4, 20, 1, 5, 20, 2, 6, 20));

        assertEquals(1, matches.size());
        assertEquals(Kind.SAME, matches.getFirst().kind());
        assertEquals(1, matches.getFirst().household());
        assertEquals(List.of(2), matches.getFirst().others());
        assertEquals(3 / 4., matches.getFirst().similarity(), 1e-5);
        assertEquals(3, matches.getFirst().support().size());
    }

    @Test
    void one_shared_member_of_families_is_no_same_household_but_a_member_in_two() {
        var matches = compare(pairs(0, 4, 20));

        assertEquals(List.of(Kind.MEMBER_IN_TWO), kinds(matches));
    }

    @Test
    void households_of_one_person_are_the_same_by_that_person() {
        var matches =
                Households.compare(pairs(0, 1, 20), Rosters.undated(new int[] {1, 2}, new int[] {0, 1, 2}), PARAMETERS);

        assertEquals(List.of(Kind.SAME), kinds(matches));
    }

    @Test
    void members_found_in_two_later_households_are_a_split() {
        var matches = compare(pairs(0, 4, 20, 1, 5, 20, 2, 7, 20, 3, 8, 20));

        assertEquals(List.of(Kind.SPLIT), kinds(matches));
        assertEquals(List.of(2, 3), matches.getFirst().others());
        assertEquals(4, matches.getFirst().support().size());
    }

    @Test
    void members_of_two_earlier_households_in_one_are_a_merger() {
        int[] first = {90, 90, 90, 90, 10, 10, 10, 20, 20, 0};
        int[] last = {99, 99, 99, 99, 50, 50, 50, 50, 50, 0};

        var matches = Households.compare(
                pairs(0, 4, 20, 1, 5, 20, 2, 7, 20, 3, 8, 20), new Rosters(ROSTER, SOURCE, first, last), PARAMETERS);

        assertEquals(List.of(Kind.MERGED), kinds(matches));
    }

    @Test
    void two_rosters_with_the_same_members_are_no_split() {
        var matches = compare(pairs(0, 4, 20, 1, 5, 20, 0, 7, 20, 1, 8, 20));

        assertEquals(List.of(Kind.SAME, Kind.MEMBER_IN_TWO), kinds(matches));
    }

    @Test
    void who_left_before_coming_is_not_in_two_households_at_once() {
        int[] first = {0, 0, 0, 0, 60, 60, 60, 0, 0, 0};
        int[] last = {50, 50, 50, 50, 99, 99, 99, 0, 0, 0};

        assertEquals(
                List.of(), Households.compare(pairs(0, 4, 20), new Rosters(ROSTER, SOURCE, first, last), PARAMETERS));
    }

    @Test
    void crossed_siblings_do_not_support_anything() {
        var matches = compare(pairs(0, 4, 20, 1, 5, 20, 0, 5, 12, 1, 4, 12));

        assertEquals(List.of(Kind.SAME), kinds(matches));
        assertEquals(2, matches.getFirst().support().size());
    }

    @Test
    void a_code_without_a_source_and_days_for_others_are_refused() {
        assertThrows(IndexOutOfBoundsException.class, () -> Rosters.undated(new int[] {2}, new int[] {0, 1}));
        assertThrows(IllegalArgumentException.class, () -> new Rosters(new int[2], new int[1], new int[1], new int[2]));
        assertThrows(IllegalArgumentException.class, () -> HouseholdParameters.of(0));
    }

    private static List<HouseholdMatch> compare(Pairs pairs) {
        return Households.compare(pairs, Rosters.undated(ROSTER, SOURCE), PARAMETERS);
    }

    private static List<Kind> kinds(List<HouseholdMatch> matches) {
        return matches.stream().map(HouseholdMatch::kind).sorted().toList();
    }

    private static Pairs pairs(float... values) {
        var pairs = new Pairs();
        for (int place = 0; place < values.length; place += 3) {
            pairs.add((int) values[place], (int) values[place + 1], values[place + 2]);
        }
        return pairs;
    }
}
