package org.jatigi.matching.name;

import java.util.Arrays;
import java.util.List;

/**
 * A name with everything that comparing it needs, made once for each distinct value of a register.
 *
 * <p>Two names are as near as their tokens are when each token of the shorter name gets its own token of the longer one, and the tokens are
 * dealt so that the furthest pair is as near as can be. A family name and a given name that changed places, a second given name that was
 * left out, a variant in one of several names thus cost what they should. A name written in one word here and in two there is caught by
 * the similarity of the whole.
 */
public final class Name {

    private final String normal;
    private final String joined;
    private final Token[] tokens;
    private final Token whole;

    private Name(String normal) {
        List<String> telling = NameForm.tokens(normal);
        this.normal = normal;
        this.joined = normal.replace(" ", "");
        this.tokens = new Token[Math.min(telling.size(), NameParameters.TOKENS_MAX)];
        for (int nth = 0; nth < tokens.length; nth++) {
            tokens[nth] = new Token(telling.get(nth));
        }
        this.whole = tokens.length == 1 ? tokens[0] : new Token(String.join("", telling));
    }

    /** The name of a normal form (see {@link NameForm#of}). */
    public static Name of(String normal) {
        return new Name(normal);
    }

    public String normal() {
        return normal;
    }

    /** Tokens that are compared: 0 for an empty name, 6 at most. */
    public int tokens() {
        return tokens.length;
    }

    public String token(int nth) {
        return tokens[nth].text;
    }

    /** The name of which the token is a variant, or the token itself. */
    public String form(int nth) {
        return tokens[nth].form;
    }

    /** The transliteration key of that form: the same for two tokens that sound alike or are variants of each other. */
    public String key(int nth) {
        return TransliterationKey.of(tokens[nth].form);
    }

    /** The keys of all tokens in alphabetical order, one blank between: the same in whatever order the names were written. */
    public String key() {
        String[] keys = new String[tokens.length];
        for (int nth = 0; nth < keys.length; nth++) {
            keys[nth] = key(nth);
        }
        Arrays.sort(keys);
        return String.join(" ", keys);
    }

    /** How near the other name is; the same both ways. An empty name is the same as another empty one and different from all others. */
    public NameLevel level(Name other) {
        if (joined.equals(other.joined)) {
            return NameLevel.SAME;
        }
        if (tokens.length == 0 || other.tokens.length == 0) {
            return NameLevel.DIFFERENT;
        }
        if (tokens.length == 1 && other.tokens.length == 1) {
            return tokens[0].level(other.tokens[0]);
        }
        NameLevel dealt = tokens.length <= other.tokens.length ? dealt(this, other) : dealt(other, this);
        return dealt.compareTo(NameLevel.CLOSE) <= 0 ? dealt : dealt.nearer(whole.similarityLevel(other.whole));
    }

    private static NameLevel dealt(Name few, Name many) {
        if (few.tokens.length == 1) {
            return nearest(few.tokens[0], many);
        }
        if (few.tokens.length == many.tokens.length && inStep(few, many)) {
            return NameLevel.SAME;
        }
        NameLevel[] levels = new NameLevel[few.tokens.length * many.tokens.length];
        for (int pair = 0; pair < levels.length; pair++) {
            levels[pair] = few.tokens[pair / many.tokens.length].level(many.tokens[pair % many.tokens.length]);
        }
        NameLevel furthest = furthest(levels, 0, 0, many.tokens.length);
        return furthest == NameLevel.SAME ? NameLevel.REORDERED : furthest;
    }

    /** One token that is found in a name of several says little, however well it agrees. */
    private static NameLevel nearest(Token token, Name many) {
        NameLevel nearest = NameLevel.DIFFERENT;
        for (Token other : many.tokens) {
            nearest = nearest.nearer(token.level(other));
        }
        return nearest.compareTo(NameLevel.NEAR) < 0 ? NameLevel.NEAR : nearest;
    }

    private static boolean inStep(Name one, Name other) {
        for (int nth = 0; nth < one.tokens.length; nth++) {
            if (!one.tokens[nth].text.equals(other.tokens[nth].text)) {
                return false;
            }
        }
        return true;
    }

    /** The furthest level of the best way to deal the columns not yet taken to the pairs' rows from {@code row} on. */
    private static NameLevel furthest(NameLevel[] levels, int row, int taken, int columns) {
        if (row * columns == levels.length) {
            return NameLevel.SAME;
        }
        NameLevel best = NameLevel.DIFFERENT;
        for (int column = 0; column < columns; column++) {
            NameLevel level = levels[row * columns + column];
            if (((taken >>> column) & 1) == 0 && level.compareTo(best) < 0) {
                best = best.nearer(level.further(furthest(levels, row + 1, taken | (1 << column), columns)));
            }
        }
        return best;
    }

    /** A token with its forms. */
    private static final class Token {

        private final String text;
        private final String form;
        private final String key;
        private final char[] chars;
        private final long letters;

        Token(String text) {
            this.text = text;
            this.form = Variants.form(text);
            this.key = TransliterationKey.of(text);
            this.chars = text.toCharArray();
            this.letters = JaroWinkler.letters(chars);
        }

        NameLevel level(Token other) {
            if (text.equals(other.text)) {
                return NameLevel.SAME;
            }
            if (form.equals(other.form)) {
                return NameLevel.VARIANT;
            }
            if (key.length() >= NameParameters.KEY_LENGTH_MIN && key.equals(other.key)) {
                return NameLevel.SAME_KEY;
            }
            return similarityLevel(other);
        }

        NameLevel similarityLevel(Token other) {
            if (JaroWinkler.atMost(chars, letters, other.chars, other.letters) < NameParameters.FAR_OFF_MIN) {
                return NameLevel.DIFFERENT;
            }
            return NameLevel.of(JaroWinkler.similarity(chars, other.chars));
        }
    }
}
