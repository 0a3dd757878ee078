package org.jatigi.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads the claims of a verified token; the only class that knows what they are called. */
record Claims(
        String account,
        @Nullable String organisation,
        String client,
        Set<String> roles,
        @Nullable String purpose,
        List<String> areaScope,
        int assuranceLevel,
        Instant expiry) {

    static Claims of(JsonWebToken token) {
        var account = Optional.<String>ofNullable(token.getClaim("preferred_username"))
                .orElseThrow(Refusal.Unauthenticated::new);
        var scopes = Set.copyOf(List.of(
                Optional.<String>ofNullable(token.getClaim("scope")).orElse("").split(" ")));
        return new Claims(
                account,
                words(token.getClaim("organisation")).stream().findFirst().orElse(null),
                Optional.<String>ofNullable(token.getClaim("azp")).orElse("unknown"),
                Set.copyOf(roles(token)),
                Purpose.only(scopes).orElse(null),
                words(token.getClaim("area_scope")),
                words(token.getClaim("acr")).contains("2") ? 2 : 1,
                Instant.ofEpochSecond(token.getExpirationTime()));
    }

    Viewer viewer(Permissions permissions) {
        return new Viewer(
                account, organisation, client, roles, purpose, areaScope, assuranceLevel, permissions, Language.FR);
    }

    private static List<String> roles(JsonWebToken token) {
        return token.getClaim("realm_access") instanceof JsonObject access ? words(access.get("roles")) : List.of();
    }

    private static List<String> words(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case JsonArray array -> array.stream().flatMap(Claims::word).toList();
            case JsonString one -> List.of(one.getString());
            case Collection<?> many -> many.stream().map(Object::toString).toList();
            default -> List.of(claim.toString());
        };
    }

    private static Stream<String> word(JsonValue value) {
        return value instanceof JsonString text ? Stream.of(text.getString()) : Stream.empty();
    }
}
