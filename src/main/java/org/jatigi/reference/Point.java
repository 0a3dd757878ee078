package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** A point in WGS 84, in degrees. */
@Description("A point in WGS 84, in degrees.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Point(double lat, double lon) {}
