package org.jatigi.dataset;

/** A point in WGS 84, in degrees: where an exported row is on the map. */
public record Coordinates(double lat, double lon) {}
