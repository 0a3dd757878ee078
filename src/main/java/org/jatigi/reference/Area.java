package org.jatigi.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.vocabulary.Edition;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area: an edition, a level and a code. The code alone identifies nothing.
 *
 * @param level 0 country, 1 region, 2 cercle, 3 commune, 4 quarter
 * @param scheme whose code it is
 * @param edition the year of the edition
 * @param otherNames other spellings, other languages, names it had
 * @param parent the area of the level above; null for the country
 * @param validTo the last day of the edition's validity; null while it lasts
 * @param point a point inside
 * @param isoCode the code of ISO 3166-2, for regions that have one
 * @param source the list, law or file that names it
 */
@Type("Area")
@Description("An administrative area of an edition: level 0 country, 1 region, 2 cercle, 3 commune, 4 quarter.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Area(
        @Id UUID id,
        int edition,
        int level,
        String code,
        Scheme scheme,
        String nameFr,
        String nameEn,
        List<String> otherNames,
        @Nullable Area parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Point point,
        @Nullable String isoCode,
        Standing standing,
        String source) {

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
