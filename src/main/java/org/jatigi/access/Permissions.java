package org.jatigi.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What Keycloak grants the bearer of a token: scopes by category. A snapshot, at most 60 seconds old. */
public final class Permissions {

    /** Of somebody who may do nothing. */
    public static final Permissions NONE = new Permissions(Map.of());

    private final Map<String, Set<String>> scopes;
    private final String joined;

    /** @param scopes the granted scopes by the category's resource name, for example {@code release -> {read, read-all, review}} */
    public Permissions(Map<String, Set<String>> scopes) {
        this.scopes = scopes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
        this.joined = this.scopes.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(scope -> entry.getKey() + "#" + scope))
                .sorted()
                .collect(Collectors.joining(","));
    }

    public boolean allow(Category category, Verb verb) {
        return scopes.getOrDefault(category.resource(), Set.of()).contains(verb.scope());
    }

    /** How far reading this category reaches, at its widest; empty where it may not be read at all. */
    public Optional<Reach> reading(Category category) {
        return widest(category, "read");
    }

    /** How far writing this category reaches, at its widest; empty where it may not be written at all. */
    public Optional<Reach> writing(Category category) {
        return widest(category, "write");
    }

    private Optional<Reach> widest(Category category, String side) {
        var granted = scopes.getOrDefault(category.resource(), Set.of());
        return Arrays.stream(Reach.values())
                .filter(reach -> granted.contains(reach.scope(side)))
                .findFirst();
    }

    /** All grants as {@code category#scope}, comma-joined: the form in which row-level security reads them, and which tells two sets apart. */
    public String joined() {
        return joined;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Permissions permissions && permissions.joined.equals(joined);
    }

    @Override
    public int hashCode() {
        return joined.hashCode();
    }

    @Override
    public String toString() {
        return joined;
    }
}
