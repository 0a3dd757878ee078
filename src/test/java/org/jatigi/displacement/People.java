package org.jatigi.displacement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Language;

/** Viewers for tests below the API; those through it have real tokens. */
final class People {

    private People() {}

    static Viewer analyst(String organisation) {
        return viewer(
                "analyst of " + organisation,
                organisation,
                "release#read",
                "release#read-all",
                "release#create",
                "release#update",
                "release#write-own",
                "displacement-aggregate#read",
                "displacement-aggregate#read-aggregate",
                "displacement-aggregate#create",
                "displacement-aggregate#update",
                "displacement-aggregate#write-own");
    }

    static Viewer reviewer() {
        return viewer("reviewer", "OCHA", "release#read", "release#review", "displacement-aggregate#read");
    }

    static Viewer validator() {
        return viewer(
                "validator",
                "DNDS",
                "release#read",
                "release#validate",
                "release#publish",
                "displacement-aggregate#read");
    }

    static Viewer reader(String organisation) {
        return viewer("reader of " + organisation, organisation, "release#read", "displacement-aggregate#read");
    }

    static Viewer stranger() {
        return viewer("stranger", "TERIYA");
    }

    /** Grants are written {@code category#scope}. */
    static Viewer viewer(String account, String organisation, String... grants) {
        Map<String, Set<String>> scopes = new TreeMap<>();
        Arrays.stream(grants)
                .map(grant -> grant.split("#"))
                .forEach(grant -> scopes.computeIfAbsent(grant[0], category -> new TreeSet<>())
                        .add(grant[1]));
        return new Viewer(
                account,
                organisation,
                "tests",
                Set.of(),
                "displacement",
                List.of("ML"),
                1,
                new Permissions(scopes),
                Language.FR);
    }
}
