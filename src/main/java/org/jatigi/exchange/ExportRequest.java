package org.jatigi.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to take away.
 *
 * @param given the arguments of the list as JSON has them: {@code filter}, {@code orderBy}, {@code asOf}; the schema is yet to be asked
 * @param isTagged whether the row of HXL tags is wanted
 * @param language of labels and names; null for the viewer's
 */
record ExportRequest(
        String dataset,
        ExportFormat format,
        Map<String, @Nullable Object> given,
        boolean isTagged,
        @Nullable Language language,
        @Nullable String reason) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> KNOWN = List.of("filter", "orderBy", "asOf", "hxl", "lang", "reason");
    private static final int REASON_MAX = 500; // two sentences
    private static final int JSON_MAX = 100_000; // a thousand ids and their names

    ExportRequest {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
        if (reason != null && reason.length() > REASON_MAX) {
            throw invalid(
                    "reason",
                    "« reason » a au plus %d caractères.".formatted(REASON_MAX),
                    "\"reason\" has at most %d characters.".formatted(REASON_MAX));
        }
    }

    /** The request in an address: {@code populationFigures.csv} and what stands behind the question mark. */
    static ExportRequest of(String file, MultiMap parameters) {
        int dot = file.lastIndexOf('.');
        var extension = dot < 0 ? "" : file.substring(dot + 1);
        var format = ExportFormat.of(extension)
                .orElseThrow(() -> invalid(
                        "format",
                        "Le format est l'un de ceux-ci : csv, xlsx, geojson, json.",
                        "The format is one of csv, xlsx, geojson, json."));
        parameters.names().forEach(name -> once(parameters, name));
        return new ExportRequest(
                file.substring(0, dot),
                format,
                given(parameters.get("filter"), parameters.get("orderBy"), parameters.get("asOf")),
                flag(parameters.get("hxl")),
                language(parameters.get("lang")),
                parameters.get("reason"));
    }

    /** The arguments of the list; filter and order are JSON. */
    static Map<String, @Nullable Object> given(
            @Nullable String filter, @Nullable String orderBy, @Nullable String asOf) {
        var given = new LinkedHashMap<String, @Nullable Object>();
        if (filter != null) {
            given.put("filter", json("filter", filter));
        }
        if (orderBy != null) {
            given.put("orderBy", json("orderBy", orderBy));
        }
        if (asOf != null) {
            given.put("asOf", asOf);
        }
        return given;
    }

    /** The arguments in JSON again, as they are recorded. */
    String words() {
        try {
            return JSON.writeValueAsString(given);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was read as JSON can be written", e);
        }
    }

    private static void once(MultiMap parameters, String name) {
        if (!KNOWN.contains(name)) {
            throw new Refusal.Invalid(
                    new Text(
                            "Le paramètre « %s » n'existe pas ; il y a : %s.".formatted(name, String.join(", ", KNOWN)),
                            "There is no parameter \"%s\"; there are: %s.".formatted(name, String.join(", ", KNOWN))),
                    Map.of("field", name, "known", KNOWN));
        }
        if (parameters.getAll(name).size() > 1) {
            throw invalid(
                    name, "« %s » ne se donne qu'une fois.".formatted(name), "\"%s\" is given once.".formatted(name));
        }
    }

    private static @Nullable Object json(String name, String text) {
        if (text.length() <= JSON_MAX) {
            try {
                return JSON.readValue(text, Object.class);
            } catch (JsonProcessingException malformed) {
                // said below, without repeating what was sent
            }
        }
        throw invalid(
                name,
                "« %s » est du JSON, d'au plus %d caractères.".formatted(name, JSON_MAX),
                "\"%s\" is JSON of at most %d characters.".formatted(name, JSON_MAX));
    }

    private static boolean flag(@Nullable String hxl) {
        if (hxl != null && !hxl.equals("true") && !hxl.equals("false")) {
            throw invalid("hxl", "« hxl » est true ou false.", "\"hxl\" is true or false.");
        }
        return "true".equals(hxl);
    }

    private static @Nullable Language language(@Nullable String lang) {
        return switch (lang == null ? "" : lang.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "fr" -> Language.FR;
            case "en" -> Language.EN;
            default -> throw invalid("lang", "« lang » est fr ou en.", "\"lang\" is fr or en.");
        };
    }

    private static Refusal invalid(String field, String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en), Map.of("field", field));
    }
}
