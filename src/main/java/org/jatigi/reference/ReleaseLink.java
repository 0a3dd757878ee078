package org.jatigi.reference;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** Another release, named so that it can be asked for. */
@Description("Another release, named so that it can be asked for.")
@Holds(category = Category.RELEASE)
public record ReleaseLink(
        @Id @NonNull @Description("Its id.") UUID id,
        @NonNull @Description("Its title.") String title,

        @NonNull @Description("Where it stands in its life.")
        ReleaseState state) {}
