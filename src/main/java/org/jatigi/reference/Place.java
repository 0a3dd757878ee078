package org.jatigi.reference;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** A place smaller than an administrative area: a village, a quarter. */
@Description("A place smaller than an administrative area: a village, a quarter.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Place(
        @Id @NonNull @Description("Its id.") UUID id,

        @NonNull @Description("Its code in the edition of its area.")
        String code,

        @NonNull @Description("Its name.") String nameFr,
        @NonNull @Description("Other spellings and names.") List<@NonNull String> otherNames,
        @NonNull @Description("What kind of place it is.") PlaceType type,

        @NonNull @Description("The smallest administrative area around it.")
        Area area,

        @Description("Where it is.") @Nullable Point point) {

    public Place {
        otherNames = List.copyOf(otherNames);
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(nameFr), otherNames.stream());
    }
}
