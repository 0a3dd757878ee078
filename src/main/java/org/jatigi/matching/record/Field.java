package org.jatigi.matching.record;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of a person and compared between records.
 *
 * @param name for people and for rules, for example {@code given_name}
 * @param kind what its values are
 * @param byFrequency whether agreeing on a rare value weighs more than agreeing on a common one
 * @param swapsWith the field that clerks take for this one and the other way round, as surname and given name; null where there is none
 * @param encoded whether its values are keyed encodings of values of this kind (see {@code org.jatigi.matching.clk}): agencies send those that
 *     will not send the values
 */
public record Field(
        String name,
        Kind kind,
        boolean byFrequency,
        @Nullable String swapsWith,
        boolean encoded) {

    public Field {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "a field is named by a letter followed by letters, digits and underscores, not \"" + name + "\"");
        }
        if (swapsWith != null && kind != Kind.NAME) {
            throw new IllegalArgumentException("only names are swapped, and " + name + " is a " + kind);
        }
    }

    /** A field whose values are in the clear. */
    public Field(String name, Kind kind, boolean byFrequency, @Nullable String swapsWith) {
        this(name, kind, byFrequency, swapsWith, false);
    }

    /** A field with what is usual for its kind. */
    public static Field of(String name, Kind kind) {
        boolean byFrequency = switch (kind) {
            case NAME, DATE, CODE, PLACE, TEXT -> true;
            case DIGITS, PHONE, DOCUMENT, NUMBER -> false;
        };
        return new Field(name, kind, byFrequency, null);
    }

    /** The same field, taken for another one now and then. */
    public Field swappingWith(String other) {
        return new Field(name, kind, byFrequency, other, encoded);
    }

    /** The same field with its values encoded. */
    public Field inCode() {
        return new Field(name, kind, byFrequency, swapsWith, true);
    }

    /** The same field with its values in the clear. */
    public Field inClear() {
        return new Field(name, kind, byFrequency, swapsWith, false);
    }
}
