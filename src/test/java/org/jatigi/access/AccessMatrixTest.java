package org.jatigi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every permission that the real Keycloak grants against the matrix, cell by cell, with each purpose and without. */
class AccessMatrixTest {

    private static final List<String> PURPOSES =
            Stream.concat(Stream.of(""), Purpose.ALL.stream().sorted()).toList();

    /** What Keycloak granted, asked once per account and purpose. */
    private static final Map<String, Set<String>> GRANTED = new ConcurrentHashMap<>();

    private final AccessMatrix matrix = new AccessMatrix();

    @Test
    void every_account_may_do_what_its_cells_say_and_nothing_else() {
        List<String> differences = new ArrayList<>();

        for (Map<String, String> account : Csv.rows("accounts.csv")) {
            for (String purpose : purposes(account)) {
                differences.addAll(differences(account, purpose));
            }
        }

        assertEquals("", String.join("\n", differences), "Keycloak and the matrix differ");
    }

    @Test
    void the_accounts_of_the_demo_cover_every_role_of_the_matrix() {
        var covered = Csv.rows("accounts.csv").stream()
                .flatMap(account -> roles(account).stream())
                .collect(Collectors.toSet());

        assertEquals(new TreeSet<>(matrix.roles()), new TreeSet<>(covered));
    }

    @Test
    void the_matrix_and_the_service_know_the_same_categories_and_purposes() {
        var named = Arrays.stream(Category.values()).map(Category::resource).collect(Collectors.toSet());

        assertEquals(new TreeSet<>(matrix.categories()), new TreeSet<>(named));
        for (Map<String, String> rule : Csv.rows("category-rules.csv")) {
            var purposes = rule.getOrDefault("purposes", "").replace("any", "");
            var expected = purposes.isEmpty() ? Set.of() : Set.of(purposes.split(" "));
            var category = Category.named(rule.getOrDefault("category", "")).orElseThrow();
            assertEquals(expected, category.purposes(), category.resource());
            assertEquals(
                    rule.get("sensitivity"),
                    category.sensitivity().name().toLowerCase(Locale.ROOT),
                    category.resource());
        }
    }

    @Test
    void nobody_deletes_in_a_severe_category_and_nobody_touches_biometric_samples() {
        for (Map<String, String> account : Csv.rows("accounts.csv")) {
            for (String purpose : purposes(account)) {
                for (String permission : granted(account, purpose)) {
                    var category =
                            Category.named(permission.replaceAll("#.*", "")).orElseThrow();
                    boolean severe = category.sensitivity() == Sensitivity.SEVERE;
                    assertTrue(!severe || !permission.endsWith("#delete"), permission);
                    assertTrue(category != Category.BIOMETRIC_SAMPLE, permission);
                }
            }
        }
    }

    @Test
    void none_but_an_analyst_submits_a_release_and_none_takes_two_of_its_steps() {
        for (String role : matrix.roles()) {
            var scopes = matrix.scopes("release", role, "displacement");
            assertEquals(role.equals("analyst"), scopes.contains("create"), role);
            var steps = Stream.of("create", "review", "validate").filter(scopes::contains);
            assertTrue(steps.count() <= 1, role);
        }
    }

    /** Every purpose for the first account of each set of roles; a few for the next, which can only differ in their roles. */
    private static List<String> purposes(Map<String, String> account) {
        var first = Csv.rows("accounts.csv").stream()
                .filter(other -> roles(other).equals(roles(account)))
                .findFirst()
                .orElseThrow();
        return first.equals(account) ? PURPOSES : List.of("", "displacement", "registration");
    }

    private List<String> differences(Map<String, String> account, String purpose) {
        var expected = matrix.granted(roles(account), purpose);
        var granted = granted(account, purpose);
        var who = "%s, purpose %s: ".formatted(account.get("account"), purpose.isEmpty() ? "none" : purpose);
        return Stream.concat(
                        expected.stream()
                                .filter(scope -> !granted.contains(scope))
                                .map(scope -> who + "lacks " + scope),
                        granted.stream()
                                .filter(scope -> !expected.contains(scope))
                                .map(scope -> who + "has " + scope))
                .toList();
    }

    private static Set<String> granted(Map<String, String> account, String purpose) {
        var name = account.getOrDefault("account", "");
        return GRANTED.computeIfAbsent(
                name + " for " + purpose, asked -> RealKeycloak.permissions(RealKeycloak.token(name, purpose)));
    }

    private static List<String> roles(Map<String, String> account) {
        return List.of(account.getOrDefault("roles", "").split(" "));
    }
}
