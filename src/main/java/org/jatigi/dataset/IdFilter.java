package org.jatigi.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Conditions on an id; all that are given must hold. */
@Input("IdFilter")
@Description("Conditions on an id; all that are given must hold.")
public record IdFilter(
        @Description("Exactly this id.") @Id @Nullable String eq,
        @Description("One of these ids.") @Id @Nullable List<String> in) {

    /** The ids that pass, null where every id does; a refusal where one cannot be an id. */
    public static UUID @Nullable [] passing(@Nullable IdFilter filter) {
        if (filter == null || (filter.eq == null && filter.in == null)) {
            return null;
        }
        var in = filter.in == null ? List.of(filter.eq) : filter.in;
        return in.stream()
                .filter(Objects::nonNull) // a list in a query may hold a null
                .filter(id -> filter.eq == null || filter.eq.equals(id))
                .map(IdFilter::parse)
                .distinct()
                .toArray(UUID[]::new);
    }

    private static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw new Refusal.Invalid(
                    new Text(
                            "« %s » n'est pas un identifiant.".formatted(text), "\"%s\" is not an id.".formatted(text)),
                    Map.of("field", "id"));
        }
    }
}
