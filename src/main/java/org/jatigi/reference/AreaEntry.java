package org.jatigi.reference;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jatigi.exchange.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a file of areas says.
 *
 * @param row the row
 * @param level the level of the area; null for a village, which has none
 * @param code its code, normalised
 * @param otherNames further spellings that the row gives
 * @param parent the code of the area around it; null for the country, or where the row names none
 * @param parentName that area's name, where the row gives it
 * @param boundary GeoJSON
 */
record AreaEntry(
        Sheet.Row row,
        @Nullable Integer level,
        String code,
        @Nullable String name,
        List<String> otherNames,
        @Nullable String parent,
        @Nullable String parentName,
        @Nullable Point point,
        @Nullable JsonObject boundary) {

    boolean isPlace() {
        return level == null;
    }

    /** The level of the area around it; a village lies in a commune. */
    int parentLevel() {
        return level == null ? 3 : level - 1;
    }

    /** Tells entries of one file apart. */
    String key() {
        return (isPlace() ? "place/" : "area/") + code;
    }

    /** The content to be staged. */
    JsonObject content(int edition, String source) {
        return new JsonObject()
                .put("kind", isPlace() ? "PLACE" : "AREA")
                .put("edition", edition)
                .put("level", level)
                .put("code", code)
                .put("scheme", edition == 2023 ? "LAW" : "COD")
                .put("name", name)
                .put("others", new JsonArray(otherNames))
                .put("parent", parent)
                .put("parentlevel", parentLevel())
                .put("lat", point == null ? null : point.lat())
                .put("lon", point == null ? null : point.lon())
                .put("boundary", boundary)
                .put("source", source);
    }
}
