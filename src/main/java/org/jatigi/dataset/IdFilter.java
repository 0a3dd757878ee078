package org.jatigi.dataset;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** The wanted ids, or a refusal where one cannot be an id. */
    public List<UUID> wanted() {
        var any = in == null ? Stream.<String>empty() : in.stream();
        var all = eq == null ? any : in == null ? Stream.of(eq) : any.filter(eq::equals);
        return all.map(IdFilter::parse).distinct().toList();
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
