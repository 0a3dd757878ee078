package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** Why people left. */
@Description("Why people left.")
public enum DisplacementReason {
    CONFLICT,
    DISASTER,
    CLIMATE,
    OTHER
}
