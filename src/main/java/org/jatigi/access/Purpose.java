package org.jatigi.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** What data may be asked for. In Keycloak a purpose is a client scope, and a token carries at most one. */
public final class Purpose {

    /** All purposes there are. */
    public static final Set<String> ALL = Set.of(
            "displacement",
            "needs",
            "registration",
            "deduplication",
            "assistance",
            "referral",
            "protection",
            "gbv",
            "child-protection",
            "mhpss",
            "feedback",
            "psea",
            "stabilization",
            "oversight");

    private Purpose() {}

    /** The one purpose among the scopes of a token, none, or a refusal where there are several. */
    static Optional<String> only(Set<String> scopes) {
        var purposes = scopes.stream().filter(ALL::contains).collect(Collectors.toCollection(TreeSet::new));
        if (purposes.size() > 1) {
            var named = String.join(", ", purposes);
            throw new Refusal.Invalid(
                    new Text(
                            "Un jeton porte un seul but ; celui-ci en porte plusieurs : %s.".formatted(named),
                            "A token carries one purpose; this one carries several: %s.".formatted(named)),
                    Map.of("purposes", purposes.stream().toList()));
        }
        return purposes.stream().findFirst();
    }
}
