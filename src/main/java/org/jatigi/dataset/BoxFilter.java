package org.jatigi.dataset;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Between two parallels and two meridians. */
@Input("BoxFilter")
@Description("Between two parallels and two meridians, in degrees of WGS 84; both ends included.")
public record BoxFilter(
        @Description("The parallel in the south.") double south,
        @Description("The meridian in the west.") double west,
        @Description("The parallel in the north.") double north,
        @Description("The meridian in the east.") double east) {}
