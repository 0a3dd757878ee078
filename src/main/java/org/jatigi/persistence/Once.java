package org.jatigi.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lets a client repeat a write without doing it twice: a lost answer can be asked for again with the same idempotency key.
 *
 * <p>The key is claimed in the transaction of the write, so both are there or neither; whoever comes second with a key waits for the
 * first. Keys belong to an organisation and an operation. The same key with another content is a mistake and is refused.
 */
public final class Once {

    private static final int KEY_MAX = 200;

    private static final String NEW_ID = "select uuidv7() as subject";

    private static final String CLAIM = """
            insert into repeatable_write (organisation, operation, key, fingerprint, subject)
            values ($1, $2, $3, $4, uuidv7())
                on conflict do nothing
            returning subject
            """;

    private static final String CLAIMED = """
            select subject, fingerprint
              from repeatable_write
             where organisation = $1
               and operation = $2
               and key = $3
            """;

    private Once() {}

    /**
     * Which record a write is about.
     *
     * @param subject the id to give to the new record, or the id it was given the first time
     * @param repeated whether it was written before; then nothing is left to do
     */
    public record Claim(UUID subject, boolean repeated) {}

    /** Claims {@code key} for a write of {@code content}, a record whose text says all of it. Without a key every write is a new one. */
    public static Uni<Claim> claim(
            SqlConnection connection, Viewer viewer, String operation, @Nullable String key, Record content) {
        if (key == null) {
            return connection
                    .query(NEW_ID)
                    .execute()
                    .map(rows -> first(rows.iterator().next()));
        }
        if (key.isBlank() || key.length() > KEY_MAX) {
            throw new Refusal.Invalid(new Text(
                    "« idempotencyKey » compte de 1 à %d caractères.".formatted(KEY_MAX),
                    "\"idempotencyKey\" has 1 to %d characters.".formatted(KEY_MAX)));
        }
        var organisation = viewer.organisationOrRefuse();
        var fingerprint = fingerprint(content);
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(organisation, operation, key, fingerprint))
                .chain(rows -> rows.rowCount() == 1
                        ? Uni.createFrom().item(first(rows.iterator().next()))
                        : connection
                                .preparedQuery(CLAIMED)
                                .execute(Tuple.of(organisation, operation, key))
                                .map(found -> again(found.iterator().next(), fingerprint)));
    }

    private static Claim first(Row row) {
        return new Claim(row.getUUID("subject"), false);
    }

    private static Claim again(Row row, String fingerprint) {
        if (!fingerprint.equals(row.getString("fingerprint"))) {
            throw new Refusal.Conflict(new Text(
                    "Cette clé d'idempotence a déjà servi pour un autre contenu.",
                    "This idempotency key was used before, with another content."));
        }
        return new Claim(row.getUUID("subject"), true);
    }

    private static String fingerprint(Record content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
