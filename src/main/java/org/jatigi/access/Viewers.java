package org.jatigi.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.TenantIdentityProvider;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;

/**
 * Makes a {@link Viewer} of an access token: verifies it, reads its claims and asks Keycloak for its permissions.
 *
 * <p>Checking a signature and asking for permissions cost more than most answers, so a viewer is kept by the hash of its token:
 * never past the token's expiry, never longer than {@code jatigi.access.permissions-max-age} (60 s), so that a role taken away in
 * Keycloak is gone by then. Failures are never kept, and nothing is permitted while Keycloak cannot be asked.
 */
@Singleton
public class Viewers {

    private static final int TOKEN_LENGTH_MAX = 16_384; // a token with every role and group of the realm has 4,000
    private static final int VIEWERS_MAX = 50_000;

    private final TenantIdentityProvider identities;
    private final KeycloakPermissions permissions;
    private final Clock clock;
    private final AsyncCache<String, Known> known;

    Viewers(
            TenantIdentityProvider identities,
            KeycloakPermissions permissions,
            Clock clock,
            @ConfigProperty(name = "jatigi.access.permissions-max-age", defaultValue = "60s") Duration maxAge) {
        this.identities = identities;
        this.permissions = permissions;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(VIEWERS_MAX)
                .expireAfter(Expiry.<String, Known>creating((token, viewer) -> age(viewer, maxAge)))
                .buildAsync();
    }

    /** The bearer of {@code token}, or a refusal: unauthenticated, invalid (two purposes), unavailable. */
    public Uni<Viewer> of(String token, Language language) {
        if (token.isEmpty() || token.length() > TOKEN_LENGTH_MAX) {
            return Uni.createFrom().failure(new Refusal.Unauthenticated());
        }
        return Uni.createFrom().deferred(() -> {
            var found = known.get(
                    hash(token), (key, executor) -> authenticate(token).subscribeAsCompletionStage());
            return found.state() == Future.State.SUCCESS
                    ? Uni.createFrom().item(good(found.resultNow(), language))
                    : Uni.createFrom() // perhaps begun by another request that bears the same token
                            .completionStage(found)
                            .emitOn(OwnLoop.current())
                            .map(viewer -> good(viewer, language));
        });
    }

    private Viewer good(Known found, Language language) {
        if (!clock.instant().isBefore(found.expiry())) {
            throw new Refusal.Unauthenticated();
        }
        return found.viewer().speaking(language);
    }

    private Uni<Known> authenticate(String token) {
        return identities
                .authenticate(new AccessTokenCredential(token))
                .onFailure()
                .transform(Viewers::refusal)
                .map(identity -> Claims.of((JsonWebToken) identity.getPrincipal()))
                .chain(claims ->
                        permissions.of(token).map(granted -> new Known(claims.viewer(granted), claims.expiry())));
    }

    /** A token that was looked at and found bad is the client's matter; anything else means that we could not look. */
    private static Throwable refusal(Throwable failure) {
        return failure instanceof AuthenticationFailedException && !KeycloakPermissions.isUnreachable(failure)
                ? new Refusal.Unauthenticated()
                : KeycloakPermissions.unavailable();
    }

    private Duration age(Known viewer, Duration maxAge) {
        var left = Duration.between(clock.instant(), viewer.expiry());
        return left.compareTo(maxAge) < 0 ? left : maxAge;
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Known(Viewer viewer, Instant expiry) {}
}
