package org.jatigi.reference;

import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.BoxFilter;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.NearFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which areas have their point near another point or in a box. An area whose point is not known is not among them.
 *
 * @param near null where it does not matter
 * @param within null where it does not matter
 */
record AreaNearness(@Nullable NearFilter near, @Nullable BoxFilter within) {

    private static final double EARTH_RADIUS_KILOMETRES = 6_371.0088; // the mean radius R1 of the IUGG

    /** The arguments {@code near} and {@code within}. */
    static AreaNearness of(Arguments given) {
        return new AreaNearness(
                given.has("near") ? Inputs.record(given.object("near"), NearFilter.class) : null,
                given.has("within") ? Inputs.record(given.object("within"), BoxFilter.class) : null);
    }

    boolean holds(Area area) {
        var point = area.point();
        if (point == null) {
            return near == null && within == null;
        }
        return (near == null || kilometres(point, near) <= near.kilometres())
                && (within == null || isIn(point, within));
    }

    private static boolean isIn(Point point, BoxFilter box) {
        return point.lat() >= box.south()
                && point.lat() <= box.north()
                && point.lon() >= box.west()
                && point.lon() <= box.east();
    }

    /** The length of the great circle, by the haversine formula. */
    private static double kilometres(Point point, NearFilter near) {
        double lat = Math.toRadians(near.lat() - point.lat());
        double lon = Math.toRadians(near.lon() - point.lon());
        double half = Math.pow(Math.sin(lat / 2), 2)
                + Math.cos(Math.toRadians(point.lat()))
                        * Math.cos(Math.toRadians(near.lat()))
                        * Math.pow(Math.sin(lon / 2), 2);
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.sqrt(half));
    }
}
