package org.jatigi.api;

import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/**
 * What one request may hold, whatever it asks. All of it is counted before anything runs.
 *
 * <p>The largest document that tools send is the introspection query: 180 tokens, 60 fields, 13 deep. The largest of our own stored
 * operations has 250 tokens, 60 fields and is 7 deep. The limits leave room for ten times that and for nothing else.
 */
enum Limit {
    CHARACTERS(Kind.SIZE, 50_000, "caractères dans un document", "characters in a document"),
    TOKENS(Kind.SIZE, 5_000, "signes dans un document", "tokens in a document"),
    NESTING(
            Kind.SIZE,
            250,
            "parenthèses emboîtées",
            "nested brackets"), // the parser counts about four for a level of fields
    OPERATIONS(Kind.SHAPE, 20, "opérations dans un document", "operations in a document"),
    FRAGMENTS(Kind.SHAPE, 100, "fragments dans un document", "fragments in a document"),
    DEPTH(Kind.SHAPE, 20, "niveaux", "levels"),
    BREADTH(Kind.SHAPE, 200, "champs côte à côte", "fields side by side"),
    FIELDS(Kind.SHAPE, 2_000, "champs, fragments déroulés", "fields, fragments unrolled"),
    ALIASES(Kind.SHAPE, 100, "alias dans un document", "aliases in a document"),
    DIRECTIVES(Kind.SHAPE, 100, "directives dans un document", "directives in a document"),
    DIRECTIVES_OF_ONE(Kind.SHAPE, 5, "directives à un même endroit", "directives in one place"),
    INTROSPECTION(Kind.SHAPE, 1, "questions de chaque sorte sur le schéma", "questions of each kind about the schema"),
    VARIABLES(Kind.SHAPE, 100, "variables d'une opération", "variables of an operation"),
    LIST(Kind.SIZE, 5_000, "valeurs dans une liste", "values in a list"), // a submission has at most 5,000 figures
    VALUES(
            Kind.SIZE,
            100_000,
            "valeurs dans les variables",
            "values in the variables"), // 5,000 figures with 20 values each
    VALUE_DEPTH(Kind.SIZE, 10, "niveaux dans une valeur", "levels in a value"),
    TEXT(Kind.SIZE, 100_000, "caractères dans un texte", "characters in a text");

    private final Kind kind;
    private final int max;
    private final String fr;
    private final String en;

    Limit(Kind kind, int max, String fr, String en) {
        this.kind = kind;
        this.max = max;
        this.fr = fr;
        this.en = en;
    }

    int max() {
        return max;
    }

    /** Refuses more than there may be. */
    void check(long found) {
        if (found > max) {
            throw new Exceeded(this, found);
        }
    }

    private Refusal refusal(long found) {
        var says = new Text(
                "Limite de %s : %d ; cette requête en a %s.".formatted(fr, max, found < 0 ? "plus" : found),
                "Limit of %s: %d; this request has %s.".formatted(en, max, found < 0 ? "more" : found));
        return kind == Kind.SIZE
                ? new Refusal.TooLarge(says, max)
                : new Refusal.TooCostly(says, Math.max(found, max + 1L), max);
    }

    /** Which code a limit is answered with. */
    private enum Kind {
        /** {@code too-large} */
        SIZE,
        /** {@code too-costly} */
        SHAPE
    }

    /** That a limit was passed: which one, for the metrics, and the refusal for the client. */
    static final class Exceeded extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final Limit limit;
        private final transient Refusal refusal;

        /** @param found how many there are, negative where nobody counted to the end */
        Exceeded(Limit limit, long found) {
            super(limit.name(), null, false, false);
            this.limit = limit;
            this.refusal = limit.refusal(found);
        }

        Limit limit() {
            return limit;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
