package org.jatigi.webhook;

import static org.jatigi.access.Category.WEBHOOK;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
import org.jatigi.persistence.Rows;
import org.jatigi.signal.SignalFeed;
import org.jatigi.signal.SignalQuestion;
import org.jatigi.signal.SignalStore;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** What an organisation can do with its webhooks. Every method takes the viewer first and decides before it acts. */
@ApplicationScoped
class Webhooks {

    private static final int WEBHOOKS_MAX = 20; // a system needs one; this leaves room for mistakes

    private final Rows rows;
    private final Trail trail;
    private final Courier courier;
    private final Secrets secrets;
    private final SignalStore signals;
    private final Clock clock;
    private final boolean allowHttp;
    private final Duration permission;

    Webhooks(
            Rows rows,
            Trail trail,
            Courier courier,
            Secrets secrets,
            SignalStore signals,
            Clock clock,
            @ConfigProperty(name = "jatigi.webhooks.allow-http", defaultValue = "false") boolean allowHttp,
            @ConfigProperty(name = "jatigi.webhooks.permission", defaultValue = "1h") Duration permission) {
        this.rows = rows;
        this.trail = trail;
        this.courier = courier;
        this.secrets = secrets;
        this.signals = signals;
        this.clock = clock;
        this.allowHttp = allowHttp;
        this.permission = permission;
    }

    Uni<WebhookList> list(Viewer viewer) {
        return rows.read(viewer, connection -> WebhookStore.all(connection, WEBHOOKS_MAX))
                .map(all -> new WebhookList(all, all.size()));
    }

    /** Registers an address; its name is looked up now, so that what could never be called is not taken. */
    Uni<WebhookRegistered> register(Viewer viewer, WebhookRegistration registration) {
        WebhookAccess.enforce(viewer, registration.kinds());
        var destination = Destination.of(registration.url(), allowHttp);
        var id = UUID.randomUUID();
        var secret = registration.secret() == null ? secrets.invent() : registration.secret();
        var locked = secrets.lock(id, secret);
        return courier.permitted(destination)
                .onFailure(failure -> !(failure instanceof Refusal))
                .transform(unknown -> Destination.unknown())
                .chain(() -> rows.write(
                        viewer,
                        connection -> mustHaveRoom(connection, viewer)
                                .chain(() -> WebhookStore.insert(connection, viewer, id, registration, locked, until()))
                                .chain(() -> trail.wrote(connection, viewer, "registerWebhook", WEBHOOK, id))
                                .chain(() -> WebhookStore.find(connection, id))))
                .map(webhook -> new WebhookRegistered(webhook, secret));
    }

    /** Shows again that the account may be told; from now on the webhook goes by its permissions. */
    Uni<WebhookView> renew(Viewer viewer, String id) {
        return step(viewer, id, "renewWebhook", (connection, webhook) -> {
            WebhookAccess.enforce(viewer, webhook.events());
            return WebhookStore.renew(connection, viewer, webhook, until());
        });
    }

    /** Begins again, from a sequence that is still kept. */
    Uni<WebhookView> replay(Viewer viewer, String id, long from) {
        return signals.position(viewer)
                .chain(position -> step(viewer, id, "replayWebhook", (connection, webhook) -> {
                    WebhookAccess.enforce(viewer, webhook.events());
                    var after = SignalFeed.place(new SignalQuestion(Set.of(), null, from - 1), position);
                    return WebhookStore.replay(connection, viewer, webhook, until(), after);
                }));
    }

    Uni<WebhookView> disable(Viewer viewer, String id) {
        return step(
                viewer, id, "disableWebhook", (connection, webhook) -> WebhookStore.disable(connection, webhook.id()));
    }

    /** Leaves a tombstone without address and secret. */
    Uni<Void> delete(Viewer viewer, String id) {
        var webhook = Identifier.of("webhook", id);
        return rows.write(
                viewer,
                connection -> WebhookStore.delete(connection, webhook)
                        .chain(() -> trail.wrote(connection, viewer, "deleteWebhook", WEBHOOK, webhook)));
    }

    private Uni<WebhookView> step(
            Viewer viewer, String id, String operation, BiFunction<SqlConnection, WebhookView, Uni<Void>> change) {
        var webhook = Identifier.of("webhook", id);
        return rows.write(
                viewer,
                connection -> WebhookStore.find(connection, webhook)
                        .chain(found -> change.apply(connection, found))
                        .chain(() -> trail.wrote(connection, viewer, operation, WEBHOOK, webhook))
                        .chain(() -> WebhookStore.find(connection, webhook)));
    }

    private static Uni<Void> mustHaveRoom(SqlConnection connection, Viewer viewer) {
        return WebhookStore.lock(connection, viewer.organisationOrRefuse())
                .chain(() -> WebhookStore.all(connection, WEBHOOKS_MAX))
                .invoke(all -> {
                    if (all.size() >= WEBHOOKS_MAX) {
                        throw new Refusal.TooLarge(
                                new Text(
                                        "Une organisation a au plus %d webhooks.".formatted(WEBHOOKS_MAX),
                                        "An organisation has at most %d webhooks.".formatted(WEBHOOKS_MAX)),
                                WEBHOOKS_MAX);
                    }
                })
                .replaceWithVoid();
    }

    private Instant until() {
        return clock.instant().plus(permission);
    }
}
