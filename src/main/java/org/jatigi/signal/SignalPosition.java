package org.jatigi.signal;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/**
 * How far the signals go. Whoever wants a copy and then every change asks for the position, reads the data, and subscribes after it.
 *
 * @param last the last sequence there is
 * @param earliest the earliest place to begin after; what came before is no longer kept
 */
@Description(
        "How far events go. To have a copy and then every change: ask for the position, read the data, subscribe after the position.")
@Holds(category = Category.WEBHOOK)
public record SignalPosition(
        @Description("The last sequence there is.") long last,

        @Description("The earliest sequence that a subscription may begin after; what came before is no longer kept.")
        long earliest) {}
