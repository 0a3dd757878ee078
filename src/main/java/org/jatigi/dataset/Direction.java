package org.jatigi.dataset;

import org.eclipse.microprofile.graphql.Description;

/** Whether a list rises or falls. */
@Description("Whether a list rises or falls.")
public enum Direction {
    ASC,
    DESC
}
