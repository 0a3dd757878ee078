package org.jatigi.access;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The access matrix as it was agreed on, read letter by letter into the scopes that Keycloak has to grant.
 *
 * <p>It was written by hand and nothing in the realm was made from it, so that each can catch the other's mistakes.
 */
final class AccessMatrix {

    private static final Map<Character, String> REACH = Map.of(
            'a', "all",
            'o', "own",
            'c', "assigned",
            'A', "aggregate",
            'P', "pseudonymised",
            'v', "verdict",
            'm', "metadata");

    /** Who knows a verdict, or that something exists, holds no rows that could be exported or subscribed to. */
    private static final String WITHOUT_ROWS = "vm";

    /** What the letter w means on a release: steps of its validation, not changes of what somebody else submitted. */
    private static final Map<String, Set<String>> STEPS_OF_A_RELEASE =
            Map.of("cmp-reviewer", Set.of("review"), "gov-dnds", Set.of("validate", "publish"));

    private final Map<String, Map<String, String>> cells = byCategory("access-matrix.csv");
    private final Map<String, Map<String, String>> rules = byCategory("category-rules.csv");

    Set<String> categories() {
        return cells.keySet();
    }

    List<String> roles() {
        return cells.values().iterator().next().keySet().stream()
                .filter(column -> !column.equals("category") && !column.equals("anonymous"))
                .toList();
    }

    String cell(String category, String role) {
        return Objects.requireNonNull(cells.get(category)).getOrDefault(role, "-");
    }

    /** What somebody with all of {@code roles} may do in a category: the union, each as {@code category#scope}. */
    Set<String> granted(Collection<String> roles, String purpose) {
        return categories().stream()
                .flatMap(category -> roles.stream()
                        .flatMap(role -> scopes(category, role, purpose).stream())
                        .map(scope -> category + "#" + scope))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What one role may do in a category with a token for {@code purpose}, which is empty for none. */
    Set<String> scopes(String category, String role, String purpose) {
        var rule = new Rule(Objects.requireNonNull(rules.get(category)), purpose);
        var cell = cell(category, role);
        boolean writes = cell.contains("w");
        Set<String> scopes = new TreeSet<>();
        if (cell.contains("i") && rule.purposeFits()) {
            scopes.add("create");
        }
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (REACH.containsKey(letter)) {
                read(scopes, letter, rule);
            }
        }
        if (writes && rule.purposeFits()) {
            write(scopes, cell, category, role, rule);
        }
        return scopes;
    }

    private static void read(Set<String> scopes, char letter, Rule rule) {
        boolean rows = WITHOUT_ROWS.indexOf(letter) < 0;
        if (rule.purposeFits() || letter == 'A') {
            scopes.add("read");
            scopes.add("read-" + REACH.get(letter));
            if (rows && !rule.says("export", "no")) {
                scopes.add("export");
            }
        }
        if (rule.purposeFits() && rows && rule.says("subscribe", "yes")) {
            scopes.add("subscribe");
        }
    }

    private static void write(Set<String> scopes, String cell, String category, String role, Rule rule) {
        if (category.equals("release") && STEPS_OF_A_RELEASE.containsKey(role)) {
            scopes.addAll(STEPS_OF_A_RELEASE.getOrDefault(role, Set.of()));
            return;
        }
        scopes.add("create");
        scopes.add("update");
        scopes.add(cell.contains("a") ? "write-all" : cell.contains("c") ? "write-assigned" : "write-own");
        boolean wholeRows = cell.contains("a") || cell.contains("o");
        if (wholeRows && !rule.says("sensitivity", "severe")) {
            scopes.add("delete");
        }
    }

    private static Map<String, Map<String, String>> byCategory(String file) {
        return Csv.rows(file).stream()
                .sorted(Comparator.comparing(row -> row.getOrDefault("category", "")))
                .collect(toMap(row -> row.getOrDefault("category", ""), row -> row));
    }

    /** The rules of a category, seen with one purpose in hand. */
    private record Rule(Map<String, String> columns, String purpose) {

        boolean purposeFits() {
            var purposes = columns.getOrDefault("purposes", "");
            return purposes.equals("any") || List.of(purposes.split(" ")).contains(purpose);
        }

        boolean says(String column, String value) {
            return value.equals(columns.get(column));
        }
    }
}
