package org.jatigi.sites;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.dataset.Node;
import org.jatigi.reference.Area;
import org.jspecify.annotations.Nullable;

/**
 * A site as it is shown, without its exact point.
 *
 * @param scopeCode the p-code of 2021 in which it lies
 */
@Type("Site")
@Description("A place where displaced people live together.")
@Holds(category = Category.SITE)
public record SiteView(
        @Id @NonNull @Description("Its id.") UUID id,
        @NonNull @Description("Its code.") String code,
        @NonNull @Description("Its name.") String name,

        @NonNull @Description("How people came to live there.")
        SiteType type,

        @NonNull @Description("Whether people live there.") SiteStatus status,
        @NonNull @Description("The area it lies in.") Area area,

        @NonNull @Description("The acronym of the organisation that keeps this record.")
        String organisation,

        @Description("Since when.") @Nullable LocalDate opened,
        @Description("Until when.") @Nullable LocalDate closed,

        @Description("The organisation that manages it.") @Nullable
        String manager,

        @Description("How many people it is laid out for.") @Nullable
        Integer capacity,

        @Description("How many households live there.") @Nullable
        Integer households,

        @Description("How many people live there.") @Nullable
        Integer individuals,

        @Description("Whether it is invented, for demonstration.")
        boolean synthetic,

        @NonNull @Description("When this record was changed last.")
        Instant updatedAt,

        @Ignore String scopeCode)
        implements Node {

    @Override
    @Id
    @NonNull
    @Description("Its id.")
    public UUID getId() {
        return id;
    }
}
