package org.jatigi.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jatigi.vocabulary.Language;

/** Viewers with exactly what the agreed matrix gives a role, for tests of rules without Keycloak. */
public final class MatrixViewers {

    private static final AccessMatrix MATRIX = new AccessMatrix();

    private MatrixViewers() {}

    public static List<String> roles() {
        return MATRIX.roles();
    }

    /** Somebody of {@code organisation} with one role and a token for {@code purpose}, which is empty for none. */
    public static Viewer of(String account, String organisation, String role, String purpose) {
        Map<String, Set<String>> scopes = MATRIX.granted(List.of(role), purpose).stream()
                .map(granted -> granted.split("#", 2))
                .collect(Collectors.groupingBy(
                        granted -> granted[0], Collectors.mapping(granted -> granted[1], Collectors.toSet())));
        return new Viewer(
                account,
                organisation,
                "test",
                Set.of(role),
                purpose.isEmpty() ? null : purpose,
                List.of("ML"),
                1,
                new Permissions(scopes),
                Language.EN);
    }
}
