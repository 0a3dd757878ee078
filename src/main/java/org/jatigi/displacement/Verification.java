package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** Whether a reported movement was confirmed by somebody else than its reporter. */
@Description("Whether a reported movement was confirmed by somebody else than its reporter.")
public enum Verification {
    ALERT,
    VERIFIED,
    REFUTED
}
