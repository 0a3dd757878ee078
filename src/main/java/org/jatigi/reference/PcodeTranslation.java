package org.jatigi.reference;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jspecify.annotations.Nullable;

/** What a code of one edition is in another. */
@Description("What a code of one edition is in another.")
@Holds(category = Category.REFERENCE_ADMIN)
public record PcodeTranslation(
        @NonNull @Description("The code as it was given.") String code,

        @Description("The area it names; none where it names none in that edition.") @Nullable
        Area from,

        @NonNull @Description("The areas it is in the other edition, those of the same level where there are any.")
        List<@NonNull AreaShare> to,

        @Description("What stands in the way of using it, in the viewer's language; none where all is clear.") @Nullable
        String problem) {}
