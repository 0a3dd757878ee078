package org.jatigi.reference;

import org.eclipse.microprofile.graphql.Description;

/** A point in WGS 84, in degrees. */
@Description("A point in WGS 84, in degrees.")
public record Point(double lat, double lon) {}
