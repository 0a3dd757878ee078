package org.jatigi.exchange;

import io.vertx.core.MultiMap;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a file.
 *
 * @param dataset where it is to go
 * @param acceptsGoodRows whether the decision is taken already: the good rows are written, the held ones left out
 * @param round the round's number, for files that do not say it
 * @param supersedes the release that this file corrects
 */
record ImportRequest(
        String dataset,
        boolean acceptsGoodRows,
        @Nullable Integer round,
        @Nullable UUID supersedes) {

    private static final String ACCEPT = "good-rows";

    static ImportRequest of(MultiMap parameters) {
        var dataset = parameters.get("dataset");
        if (dataset == null || dataset.isBlank()) {
            throw invalid(
                    "dataset",
                    "Il manque « dataset » : POST /imports?dataset=<nom>.",
                    "\"dataset\" is missing: POST /imports?dataset=<name>.");
        }
        return new ImportRequest(
                dataset,
                accepts(parameters.get("accept")),
                round(parameters.get("round")),
                supersedes(parameters.get("supersedes")));
    }

    /** What makes the same file say something else. */
    JsonObject parameters() {
        var parameters = new JsonObject();
        if (round != null) {
            parameters.put("round", round);
        }
        if (supersedes != null) {
            parameters.put("supersedes", supersedes.toString());
        }
        return parameters;
    }

    private static boolean accepts(@Nullable String accept) {
        if (accept != null && !accept.equals(ACCEPT)) {
            throw invalid(
                    "accept", "« accept » n'a qu'une valeur : good-rows.", "\"accept\" has one value only: good-rows.");
        }
        return accept != null;
    }

    private static @Nullable Integer round(@Nullable String round) {
        if (round != null && !round.matches("[1-9]\\d{0,3}")) {
            throw invalid("round", "« round » est un numéro de 1 à 9999.", "\"round\" is a number from 1 to 9999.");
        }
        return round == null ? null : Integer.valueOf(round);
    }

    private static @Nullable UUID supersedes(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException noId) {
            throw invalid(
                    "supersedes",
                    "« supersedes » est l'identifiant d'une publication.",
                    "\"supersedes\" is the id of a release.");
        }
    }

    private static Refusal invalid(String field, String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en), Map.of("field", field));
    }
}
