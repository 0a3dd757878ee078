package org.jatigi.displacement;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One count of a row: how many people of a group are there.
 *
 * @param originRegion the p-code of the region most of them came from, in the edition of the row
 * @param originCountry the country they came from, ISO 3166-1 alpha-3
 */
record BaselineFact(
        PopulationGroup group,
        @Nullable Integer individuals,
        @Nullable Integer households,
        @Nullable String originRegion,
        @Nullable String originCountry,
        @Nullable DisplacementReason reason,
        @Nullable LocalDate arrivalStart) {

    JsonObject json() {
        var json = new JsonObject().put("group", group.name());
        put(json, "individuals", individuals);
        put(json, "households", households);
        put(json, "originRegion", originRegion);
        put(json, "originCountry", originCountry);
        put(json, "reason", reason == null ? null : reason.name());
        put(json, "arrivalStart", arrivalStart == null ? null : arrivalStart.toString());
        return json;
    }

    static BaselineFact of(Map<String, Object> fields) {
        var json = new JsonObject(fields);
        var reason = json.getString("reason");
        var arrival = json.getString("arrivalStart");
        return new BaselineFact(
                PopulationGroup.valueOf(json.getString("group")),
                json.getInteger("individuals"),
                json.getInteger("households"),
                json.getString("originRegion"),
                json.getString("originCountry"),
                reason == null ? null : DisplacementReason.valueOf(reason),
                arrival == null ? null : LocalDate.parse(arrival));
    }

    private static void put(JsonObject json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
