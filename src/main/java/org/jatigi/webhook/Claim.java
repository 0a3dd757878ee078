package org.jatigi.webhook;

import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jatigi.access.Category;
import org.jatigi.access.Permissions;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.signal.SignalKind;
import org.jatigi.signal.SignalQuestion;
import org.jatigi.vocabulary.Language;

/**
 * A webhook that this replica has taken, to tell it what it was not told yet.
 *
 * @param id the webhook
 * @param claim what shows that it is still ours; another replica takes it under another one
 * @param viewer its account, with nothing but the permissions it showed last
 * @param secret what deliveries are signed with, locked
 * @param delivered the sequence up to which it was told
 * @param failures how often in a row the next delivery was not taken
 */
record Claim(
        UUID id,
        UUID claim,
        Viewer viewer,
        String url,
        Set<SignalKind> kinds,
        Buffer secret,
        long delivered,
        int failures) {

    static Claim of(Row row) {
        return new Claim(
                row.getUUID("id"),
                row.getUUID("claim"),
                viewer(row.getString("account"), row.getString("organisation"), row.getArrayOfStrings("categories")),
                row.getString("url"),
                Arrays.stream(row.getArrayOfStrings("kinds"))
                        .flatMap(word -> SignalKind.of(word).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.getBuffer("secret"),
                row.getLong("delivered"),
                row.getInteger("failures"));
    }

    SignalQuestion question() {
        return new SignalQuestion(kinds, null, delivered);
    }

    /** The same for every attempt at a sequence, so that the receiver knows what it has been told before. */
    UUID delivery(long sequence) {
        return UUID.nameUUIDFromBytes((id + " " + sequence).getBytes(StandardCharsets.UTF_8));
    }

    private static Viewer viewer(String account, String organisation, String[] categories) {
        var own = new HashMap<String, Set<String>>();
        own.put(Category.WEBHOOK.resource(), Set.of(Verb.READ.scope(), Verb.UPDATE.scope()));
        Arrays.stream(categories).forEach(category -> own.put(category, Set.of(Verb.SUBSCRIBE.scope())));
        return new Viewer(
                account, organisation, "webhook", Set.of(), null, List.of(), 1, new Permissions(own), Language.FR);
    }
}
