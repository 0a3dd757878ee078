package org.jatigi.displacement;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** A sum of people and households; null where none of the figures has that count, or where it is suppressed to protect people. */
@Description(
        "A sum of people and households; null where none of the figures has that count, or where it is suppressed to protect people.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record Headcount(
        @Description("How many people.") @Nullable Long individuals,
        @Description("How many households.") @Nullable Long households) {

    static <T> @Nullable Long sum(Collection<T> parts, Function<T, @Nullable Long> count) {
        return parts.stream()
                .map(count)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }
}
