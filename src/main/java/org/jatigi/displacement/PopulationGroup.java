package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** Which people are counted. */
@Description("Which people are counted.")
public enum PopulationGroup {
    IDP,
    RETURNED_IDP,
    RETURNEE,
    REPATRIATE,
    REFUGEE,
    MIGRANT,
    HOST
}
