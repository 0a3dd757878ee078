package org.jatigi.vocabulary;

import java.util.UUID;

/** Reads the ids that clients give back. To them an id is opaque, so one that cannot be ours is simply the id of nothing. */
public final class Identifier {

    private static final int LENGTH = 36;

    private Identifier() {}

    /** The id, or the refusal that a record of that kind was not found. */
    public static UUID of(String kind, String text) {
        if (text.length() != LENGTH) {
            throw unknown(kind);
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw unknown(kind);
        }
    }

    private static Refusal unknown(String kind) {
        return new Refusal.NotFound(new Text(
                "Aucun enregistrement %s n'a cet identifiant.".formatted(kind), "No %s has this id.".formatted(kind)));
    }
}
