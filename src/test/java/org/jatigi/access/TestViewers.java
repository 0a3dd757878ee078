package org.jatigi.access;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jatigi.vocabulary.Language;

/** Viewers for tests below the API; those through it have real tokens. */
public final class TestViewers {

    private TestViewers() {}

    /** Somebody of an organisation who works in the whole country for the purpose of displacement; grants are written {@code category#scope}. */
    public static Viewer of(String account, String organisation, String... grants) {
        return within("ML", account, organisation, grants);
    }

    /** The same for somebody who works in one area, given by its code. */
    public static Viewer within(String area, String account, String organisation, String... grants) {
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
                List.of(area),
                1,
                new Permissions(scopes),
                Language.FR);
    }
}
