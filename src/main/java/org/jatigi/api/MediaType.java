package org.jatigi.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a GraphQL answer over HTTP. The newer of the two for a single answer says by its status whether the request could be executed; the older
 * answers 200 to every well-formed request, because clients of that time take anything else for a broken network.
 */
enum MediaType {
    RESPONSE("application/graphql-response+json"),
    JSON("application/json"),
    /** One event for each answer. */
    EVENT_STREAM("text/event-stream");

    private final String type;

    MediaType(String type) {
        this.type = type;
    }

    String contentType() {
        return type + "; charset=utf-8";
    }

    /** The form that an {@code Accept} header prefers; {@link #JSON} where it does not care, empty where it takes neither. */
    static Optional<MediaType> accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.of(JSON);
        }
        for (var known : values()) {
            if (known.type.equals(header)) {
                return Optional.of(known); // what nearly every client sends
            }
        }
        return Arrays.stream(header.split(","))
                .map(Range::parse)
                .filter(range -> range.quality > 0)
                .sorted(Comparator.comparingDouble(Range::quality).reversed())
                .flatMap(range -> range.mediaType().stream())
                .findFirst();
    }

    /** Whether a request's body is JSON in UTF-8; nothing else is executed, so that no form of a web page can send an operation. */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        if (contentType.equals(JSON.type)) {
            return true;
        }
        var parts = contentType.toLowerCase(Locale.ROOT).split(";");
        return parts[0].strip().equals(JSON.type)
                && Arrays.stream(parts)
                        .skip(1)
                        .map(String::strip)
                        .filter(part -> part.startsWith("charset="))
                        .allMatch(part -> part.replace("\"", "").equals("charset=utf-8"));
    }

    private record Range(String type, double quality) {

        static Range parse(String text) {
            var parts = text.strip().toLowerCase(Locale.ROOT).split(";");
            double quality = Arrays.stream(parts)
                    .skip(1)
                    .map(String::strip)
                    .filter(part -> part.startsWith("q="))
                    .mapToDouble(part -> number(part.substring(2)))
                    .findFirst()
                    .orElse(1);
            return new Range(parts[0].strip(), quality);
        }

        Optional<MediaType> mediaType() {
            if (type.equals("*/*") || type.equals("application/*")) {
                return Optional.of(JSON);
            }
            return Arrays.stream(values())
                    .filter(known -> known.type.equals(type))
                    .findFirst();
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException malformed) {
                return 0;
            }
        }
    }
}
