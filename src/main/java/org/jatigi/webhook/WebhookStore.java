package org.jatigi.webhook;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jatigi.access.Viewer;
import org.jatigi.signal.SignalKind;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads and writes webhooks. Row security keeps each to its organisation; the secret is never read here. */
final class WebhookStore {

    private static final String SHOWN = """
            select id, url, kinds, state, account, permitted_until, delivered, failures, next_attempt_at, last_attempt_at,
                   last_problem, last_status, created_at
              from webhook
             where state <> 'DELETED'
            """;

    private static final String ALL = SHOWN + " order by created_at, id limit $1\n";

    private static final String ONE = SHOWN + "   and id = $1\n";

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('webhooks of ' || $1, 0))";

    private static final String INSERT = """
            insert into webhook (id, organisation, account, url, kinds, categories, secret, permitted_until, delivered)
            values ($1, $2, $3, $4, $5, $6, $7, $8, (select given from signal_counter))
            """;

    private static final String RENEW = """
            update webhook
               set account = $2, categories = $3, permitted_until = $4, updated_at = now()
             where id = $1
               and state <> 'DELETED'
            """;

    private static final String REPLAY = """
            update webhook
               set account = $2, categories = $3, permitted_until = $4, delivered = $5, state = 'ACTIVE', failures = 0,
                   next_attempt_at = now(), last_problem = null, claim = null, claimed_until = null, updated_at = now()
             where id = $1
               and state <> 'DELETED'
            """;

    private static final String DISABLE = """
            update webhook
               set state = 'DISABLED', claim = null, claimed_until = null, updated_at = now()
             where id = $1
               and state <> 'DELETED'
            """;

    private static final String DELETE = """
            update webhook
               set state = 'DELETED', secret = ''::bytea, url = '', claim = null, claimed_until = null, updated_at = now()
             where id = $1
               and state <> 'DELETED'
            """;

    private WebhookStore() {}

    static Uni<List<WebhookView>> all(SqlConnection connection, int limit) {
        return connection
                .preparedQuery(ALL)
                .execute(Tuple.of(limit))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(WebhookStore::view)
                        .toList());
    }

    static Uni<WebhookView> find(SqlConnection connection, UUID id) {
        return connection.preparedQuery(ONE).execute(Tuple.of(id)).map(found -> {
            if (found.size() == 0) {
                throw new Refusal.NotFound("webhook", id);
            }
            return view(found.iterator().next());
        });
    }

    /** Makes registrations of an organisation wait for one another, so that their number can be limited. */
    static Uni<Void> lock(SqlConnection connection, String organisation) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(organisation)).replaceWithVoid();
    }

    static Uni<Void> insert(
            SqlConnection connection,
            Viewer viewer,
            UUID id,
            WebhookRegistration registration,
            byte[] secret,
            Instant permittedUntil) {
        var values = Tuple.tuple()
                .addUUID(id)
                .addString(viewer.organisationOrRefuse())
                .addString(viewer.account())
                .addString(registration.url())
                .addArrayOfString(words(registration.kinds()))
                .addArrayOfString(categories(registration.kinds()))
                .addBuffer(Buffer.buffer(secret))
                .addOffsetDateTime(permittedUntil.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(INSERT).execute(values).replaceWithVoid();
    }

    static Uni<Void> renew(SqlConnection connection, Viewer viewer, WebhookView webhook, Instant until) {
        return change(connection, RENEW, webhook.id(), permission(viewer, webhook, until));
    }

    static Uni<Void> replay(SqlConnection connection, Viewer viewer, WebhookView webhook, Instant until, long after) {
        return change(
                connection,
                REPLAY,
                webhook.id(),
                permission(viewer, webhook, until).addLong(after));
    }

    static Uni<Void> disable(SqlConnection connection, UUID id) {
        return change(connection, DISABLE, id, Tuple.of(id));
    }

    static Uni<Void> delete(SqlConnection connection, UUID id) {
        return change(connection, DELETE, id, Tuple.of(id));
    }

    private static Uni<Void> change(SqlConnection connection, String sql, UUID id, Tuple values) {
        return connection
                .preparedQuery(sql)
                .execute(values)
                .invoke(changed -> mustBe(changed, id))
                .replaceWithVoid();
    }

    private static void mustBe(RowSet<Row> changed, UUID id) {
        if (changed.rowCount() != 1) {
            throw new Refusal.NotFound("webhook", id);
        }
    }

    private static Tuple permission(Viewer viewer, WebhookView webhook, Instant until) {
        return Tuple.tuple()
                .addUUID(webhook.id())
                .addString(viewer.account())
                .addArrayOfString(categories(webhook.events()))
                .addOffsetDateTime(until.atOffset(ZoneOffset.UTC));
    }

    private static String[] words(Collection<SignalKind> kinds) {
        return kinds.stream().map(SignalKind::word).sorted().toArray(String[]::new);
    }

    private static String[] categories(Collection<SignalKind> kinds) {
        return kinds.stream()
                .map(kind -> kind.category().resource())
                .distinct()
                .sorted()
                .toArray(String[]::new);
    }

    private static WebhookView view(Row row) {
        var problem = row.getString("last_problem");
        return new WebhookView(
                row.getUUID("id"),
                row.getString("url"),
                Arrays.stream(row.getArrayOfStrings("kinds"))
                        .flatMap(word -> SignalKind.of(word).stream())
                        .toList(),
                WebhookState.valueOf(row.getString("state")),
                row.getString("account"),
                row.getOffsetDateTime("permitted_until").toInstant(),
                row.getLong("delivered"),
                row.getInteger("failures"),
                row.getInteger("failures") == 0 ? null : instant(row.getOffsetDateTime("next_attempt_at")),
                instant(row.getOffsetDateTime("last_attempt_at")),
                problem == null ? null : WebhookProblem.valueOf(problem),
                row.getInteger("last_status"),
                row.getOffsetDateTime("created_at").toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
