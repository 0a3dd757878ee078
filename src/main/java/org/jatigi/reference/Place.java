package org.jatigi.reference;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/**
 * A place smaller than an administrative area: a village, a quarter.
 *
 * @param code its p-code in the edition of its area
 * @param area the smallest administrative area around it
 */
@Description("A place smaller than an administrative area: a village, a quarter.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Place(
        @Id UUID id,
        String code,
        String nameFr,
        List<String> otherNames,
        PlaceType type,
        Area area,
        @Nullable Point point) {

    public Place {
        otherNames = List.copyOf(otherNames);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(nameFr), otherNames.stream());
    }
}
