package org.jatigi.displacement;

import io.vertx.core.json.JsonObject;
import org.jatigi.vocabulary.Edition;
import org.jspecify.annotations.Nullable;

/**
 * Where a row stands: an area of an edition.
 *
 * @param parent the code of the area around it; of communes that no list names it is all that is known
 * @param isOfficial whether a published list of the edition has it; otherwise it is written down as reported
 * @param locality the village, site or commune by name, where the area is wider
 */
record BaselinePlace(
        Edition edition,
        int level,
        String code,
        String name,
        String parent,
        boolean isOfficial,
        @Nullable String locality) {

    JsonObject json() {
        var json = new JsonObject()
                .put("edition", edition.year())
                .put("level", level)
                .put("code", code)
                .put("name", name)
                .put("parent", parent)
                .put("official", isOfficial);
        return locality == null ? json : json.put("locality", locality);
    }

    static BaselinePlace of(JsonObject json) {
        return new BaselinePlace(
                Edition.of(json.getInteger("edition")),
                json.getInteger("level"),
                json.getString("code"),
                json.getString("name"),
                json.getString("parent"),
                json.getBoolean("official"),
                json.getString("locality"));
    }
}
