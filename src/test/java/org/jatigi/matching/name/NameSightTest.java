package org.jatigi.matching.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NameSightTest {

    @Test
    void what_is_plainly_different_is_different_and_most_names_that_differ_are_plainly_so() {
        List<String> names = names();
        NameSight sight = new NameSight();
        sight.grow(names.size());
        for (int code = 0; code < names.size(); code++) {
            sight.keep(code, Name.of(names.get(code)));
        }

        int different = 0;
        int plainly = 0;
        for (int one = 0; one < names.size(); one++) {
            for (int other = one + 1; other < names.size(); other++) {
                boolean plain = sight.areDifferent(one, other);
                NameLevel level = Name.of(names.get(one)).level(Name.of(names.get(other)));
                assertEquals(plain, sight.areDifferent(other, one));
                assertTrue(!plain || level == NameLevel.DIFFERENT, names.get(one) + " and " + names.get(other));
                different += level == NameLevel.DIFFERENT ? 1 : 0;
                plainly += plain ? 1 : 0;
            }
        }
        assertTrue(plainly > different / 2, plainly + " of " + different);
    }

    /** Variants of names, what clerks make of them, names of several words and none. */
    private static List<String> names() {
        SplittableRandom random = new SplittableRandom(11);
        List<String> names =
                new ArrayList<>(List.of("", "ag moussa", "agmoussa", "ould a", "oulda", "moussa traore", "el", "x"));
        for (List<String> group : Variants.groups()) {
            for (String form : group.subList(0, Math.min(3, group.size()))) {
                names.add(form);
                names.add(NameForm.of(RandomText.mistyped(random, form)));
            }
        }
        return names.stream().distinct().limit(900).toList();
    }
}
