package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Which release is to be taken back, and why. */
@Description("Which release is to be taken back, and why.")
public record ReleaseWithdrawal(
        @Id @NonNull @Description("The release.") String release,

        @NonNull @Description("Why; everybody who sees the release can read it.")
        String reason) {}
