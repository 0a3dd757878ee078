package org.jatigi.matching.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantsTest {

    @Test
    void no_form_stands_in_two_names_and_all_are_one_token_in_normal_form() {
        Map<String, String> seen = new HashMap<>();

        for (List<String> group : Variants.groups()) {
            assertTrue(group.size() >= 2, group::toString);
            for (String form : group) {
                assertEquals(form, NameForm.of(form));
                assertEquals(List.of(form), NameForm.tokens(form));
                assertNull(seen.put(form, group.getFirst()), () -> form + " stands in two names or twice in one");
            }
        }
    }

    @Test
    void there_are_120_names_and_400_forms_at_least() {
        int forms = 0;
        for (List<String> group : Variants.groups()) {
            forms += group.size();
        }

        assertTrue(Variants.groups().size() >= 120);
        assertTrue(forms >= 400);
    }

    @ParameterizedTest
    @CsvSource({
        "mamadou, muhammad", "mahamadou, mohamed", "awa, hawa", "aissata, assetou", "aichata, aissatou",
                "fatoumata, fadimata",
        "ousmane, othman", "aliou, aly", "boubacar, babacar", "ibrahima, brehima", "kadiatou, khadija",
                "traore, tarawele",
        "coulibaly, kulibali", "diallo, jalloh", "djeneba, zeinabou", "soumaila, ismael", "محمد, mamady"
    })
    void variants_of_a_name_have_one_form(String one, String other) {
        assertEquals(Variants.form(one), Variants.form(other));
    }

    @ParameterizedTest
    @CsvSource({"adama", "fanta", "lassina", "modibo", "smith"})
    void a_token_that_stands_for_two_names_or_none_is_its_own_form(String token) {
        assertEquals(token, Variants.form(token));
    }
}
