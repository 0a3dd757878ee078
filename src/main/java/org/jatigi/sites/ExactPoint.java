package org.jatigi.sites;

import org.eclipse.microprofile.graphql.Description;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** Exactly where something is, in WGS 84. A category of its own: whoever finds people can harm them. */
@Description("Exactly where something is, in degrees of WGS 84.")
@Holds(category = Category.PRECISE_LOCATION)
public record ExactPoint(double lat, double lon) {}
