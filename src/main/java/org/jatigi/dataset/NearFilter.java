package org.jatigi.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Around a point. */
@Input("NearFilter")
@Description("Not farther from a point than a distance, over the surface of the earth.")
public record NearFilter(
        @Description("Degrees of latitude in WGS 84.") double lat,
        @Description("Degrees of longitude in WGS 84.") double lon,
        @Description("The distance in kilometres.") double kilometres) {}
