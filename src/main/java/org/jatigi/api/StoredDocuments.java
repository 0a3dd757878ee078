package org.jatigi.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document that a request names by its hash, and says which documents run at all.
 *
 * <p>Two kinds are known. The stored ones lie in {@code graphql-schema/operations} and in a folder that a setting names; where only
 * these run, nothing else does. Otherwise clients may teach others by sending hash and document together once, as Apollo's protocol
 * has it; those are forgotten again, and another replica does not know them: the client is told and sends the document.
 */
final class StoredDocuments {

    private static final String PACKAGED = "graphql-schema/operations";
    private static final String ENDING = ".graphql";
    private static final long CHARACTERS_MAX = 4_000_000; // as many as are kept parsed

    /** The words of Apollo's protocol, by which clients know that they have to send the document. */
    private static final String UNKNOWN = "PersistedQueryNotFound";

    private final Map<String, String> stored = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final boolean only;
    private final Cache<String, String> taught = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_MAX)
            .weigher((String hash, String query) -> query.length())
            .build();

    /** @param only whether nothing but stored documents runs */
    StoredDocuments(boolean only) {
        this.only = only;
    }

    /** With the documents of the package, and those of {@code folder} where there is one. */
    static StoredDocuments load(boolean only, @Nullable Path folder) {
        var documents = new StoredDocuments(only);
        try {
            ClassPathUtils.consumeAsPaths(PACKAGED, documents::learn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        if (folder != null) {
            documents.learn(folder);
        }
        if (documents.texts.isEmpty()) {
            throw new IllegalStateException("no stored documents were found in " + PACKAGED);
        }
        return documents;
    }

    /** Learns a document: as it is, and without the blanks at its ends, which editors add and clients drop. */
    void learn(String query) {
        for (var text : Set.of(query, query.strip())) {
            stored.put(sha256(text), text);
            texts.add(text);
        }
    }

    /** What is to run, or a refusal. */
    GraphqlRequest of(SentRequest sent) {
        return new GraphqlRequest(query(sent), sent.operationName(), sent.variables());
    }

    private String query(SentRequest sent) {
        var query = sent.query();
        if (query == null) {
            return known(sent.hash() == null ? "" : sent.hash());
        }
        if (only && !texts.contains(query) && !texts.contains(query.strip())) {
            throw notStored();
        }
        if (sent.hash() != null) {
            teach(sent.hash(), query);
        }
        return query;
    }

    private String known(String hash) {
        var query = stored.get(hash);
        if (query == null && only) {
            throw notStored();
        }
        if (query == null) {
            query = taught.getIfPresent(hash);
        }
        if (query == null) {
            throw new Refusal.NotFound(new Text(UNKNOWN, UNKNOWN));
        }
        return query;
    }

    private void teach(String hash, String query) {
        if (query.length() > Limit.CHARACTERS.max() || query.equals(taught.getIfPresent(hash))) {
            return; // too long to run, or known: both need no hashing
        }
        if (!sha256(query).equals(hash)) {
            throw new Refusal.Invalid(
                    new Text("Le document n'a pas l'empreinte indiquée.", "The document does not have that hash."));
        }
        taught.put(hash, query);
    }

    private void learn(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                learn(Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static Refusal notStored() {
        return new Refusal.NotPermitted(
                new Text(
                        "Seuls des documents enregistrés sont exécutés ici. Demandez à qui exploite le service d'enregistrer le vôtre, ou utilisez l'un de graphql-schema/operations.",
                        "Only stored documents run here. Ask whoever runs the service to store yours, or use one of graphql-schema/operations."));
    }
}
