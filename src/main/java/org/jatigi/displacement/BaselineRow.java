package org.jatigi.displacement;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jatigi.exchange.StagedRow;
import org.jspecify.annotations.Nullable;

/**
 * A row of a baseline assessment as it waits for a decision.
 *
 * @param place where it stands; null where that could not be found out, which holds the row
 * @param named the place as the file names it, for those who read about a held row
 * @param facts what it counts
 * @param round the round's number
 * @param date the day at which the counts hold
 * @param surveyed the day of the survey
 * @param heldFr why it is held, in French; null where it is not
 * @param heldEn the same in English
 */
record BaselineRow(
        @Nullable BaselinePlace place,
        String named,
        List<BaselineFact> facts,
        @Nullable Integer round,
        LocalDate date,
        LocalDate surveyed,
        @Nullable String heldFr,
        @Nullable String heldEn) {

    StagedRow staged(int number) {
        return heldFr == null ? StagedRow.good(number, json()) : StagedRow.held(number, json());
    }

    static BaselineRow of(StagedRow row) {
        var json = row.content();
        var place = json.getJsonObject("place");
        return new BaselineRow(
                place == null ? null : BaselinePlace.of(place),
                json.getString("named"),
                facts(json.getJsonArray("facts")),
                json.getInteger("round"),
                LocalDate.parse(json.getString("date")),
                LocalDate.parse(json.getString("surveyed")),
                json.getString("heldFr"),
                json.getString("heldEn"));
    }

    /** How many individuals of a group the row counts. */
    long individuals(PopulationGroup group) {
        return facts.stream()
                .filter(fact -> fact.group() == group)
                .flatMap(fact -> Stream.ofNullable(fact.individuals()))
                .mapToLong(Integer::longValue)
                .sum();
    }

    private JsonObject json() {
        var json = new JsonObject()
                .put("named", named)
                .put(
                        "facts",
                        new JsonArray(facts.stream().map(BaselineFact::json).toList()))
                .put("date", date.toString())
                .put("surveyed", surveyed.toString());
        if (place != null) {
            json.put("place", place.json());
        }
        if (round != null) {
            json.put("round", round);
        }
        return heldFr == null ? json : json.put("heldFr", heldFr).put("heldEn", heldEn);
    }

    @SuppressWarnings("unchecked")
    private static List<BaselineFact> facts(JsonArray facts) {
        return facts.stream()
                .map(fact -> fact instanceof JsonObject object ? object.getMap() : (Map<String, Object>) fact)
                .map(BaselineFact::of)
                .toList();
    }
}
