package org.jatigi.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Node;
import org.jatigi.vocabulary.Edition;
import org.jspecify.annotations.Nullable;

/** An administrative area: an edition, a level and a code. The code alone identifies nothing. */
@Description("An administrative area. It is (edition, level, code): a code alone identifies nothing.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Area(
        @Id @NonNull @Description("Its id.") UUID id,

        @Description("The year of the edition: 2015, 2021 or 2023.")
        int edition,

        @Description("0 country, 1 region, 2 cercle, 3 commune, 4 quarter.")
        int level,

        @NonNull @Description("Its code in this edition.") String code,
        @NonNull @Description("Whose code it is.") Scheme scheme,
        @NonNull @Description("Its name in French.") String nameFr,
        @NonNull @Description("Its name in English.") String nameEn,

        @NonNull @Description("Other spellings, names it had, names in other languages.")
        List<@NonNull String> otherNames,

        @Description("The area of the level above; none for the country.") @Nullable
        Area parent,

        @Description("The first day on which the edition is in force.") @Nullable
        LocalDate validFrom,

        @Description("The last day on which the edition is in force; none while it is.") @Nullable
        LocalDate validTo,

        @Description("A point inside.") @Nullable Point point,

        @Description("Its code in ISO 3166-2; regions have one, not all of 2023.") @Nullable
        String isoCode,

        @NonNull @Description("Who says that it is there.") Standing standing,

        @NonNull @Description("The list, law or file that names it.")
        String source)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Its id.")
    public UUID getId() {
        return id;
    }

    public Area {
        otherNames = List.copyOf(otherNames);
    }

    /** The edition as the words of the house have it. */
    public Edition inEdition() {
        return Edition.of(edition);
    }

    /** The area itself, then the areas around it up to the country. */
    Stream<Area> upwards() {
        return Stream.iterate(this, Objects::nonNull, Area::parent);
    }

    /** All its names, the official ones first. */
    Stream<String> names() {
        return Stream.concat(Stream.of(nameFr, nameEn).distinct(), otherNames.stream());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Area area && area.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "%s (%s, %d)".formatted(nameFr, code, edition);
    }
}
