package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** What kind of data collection a round is. */
@Description("What kind of data collection a round is.")
public enum RoundType {
    BASELINE,
    BASELINE_SUB_AREA,
    SITE_ASSESSMENT,
    EMERGENCY_TRACKING
}
