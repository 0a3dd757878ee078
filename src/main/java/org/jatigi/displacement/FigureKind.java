package org.jatigi.displacement;

import org.eclipse.microprofile.graphql.Description;

/** Whether a figure counts who is there at a time, or who moved during a period. */
@Description("Whether a figure counts who is there at a time, or who moved during a period.")
public enum FigureKind {
    /** Who is there at a time; never added to a stock of the same people. */
    STOCK,
    /** Who moved during a period; may be added over time. */
    FLOW
}
