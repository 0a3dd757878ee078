package org.jatigi.matching.blocking;

import org.jatigi.matching.name.Name;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.PlacePath;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a blocking rule: both records agree on a form of a field.
 *
 * @param length how many letters of the start, or how many steps below the country; 0 for other forms
 * @param other the second name of {@link Form#EITHER_WAY}, otherwise null
 */
public record Part(
        String field, Form form, int length, @Nullable String other) {

    /** Of a date as {@link org.jatigi.matching.record.PartialDate} writes it. */
    private static final int YEAR_LENGTH = "2001".length();

    private static final int DAY_LENGTH = "2001-12-31".length();

    public static Part value(String field) {
        return new Part(field, Form.VALUE, 0, null);
    }

    public static Part key(String field) {
        return new Part(field, Form.KEY, 0, null);
    }

    public static Part start(String field, int length) {
        return new Part(field, Form.START, length, null);
    }

    public static Part keyStart(String field, int length) {
        return new Part(field, Form.KEY_START, length, null);
    }

    public static Part firstKey(String field) {
        return new Part(field, Form.FIRST_KEY, 0, null);
    }

    public static Part within(String field, int steps) {
        return new Part(field, Form.WITHIN, steps, null);
    }

    public static Part year(String field) {
        return new Part(field, Form.YEAR, 0, null);
    }

    public static Part day(String field) {
        return new Part(field, Form.DAY, 0, null);
    }

    public static Part eitherWay(String field, String other) {
        return new Part(field, Form.EITHER_WAY, 0, other);
    }

    /** Whether it looks at this field. */
    public boolean uses(String name) {
        return field.equals(name) || name.equals(other);
    }

    /**
     * What a value is compared by; of {@link Form#EITHER_WAY}, what one of the two names is.
     *
     * @param value in normal form, not empty
     * @return "" where it has no such form
     */
    public String formOf(String value) {
        return switch (form) {
            case VALUE -> value;
            case KEY, EITHER_WAY -> Name.of(value).key();
            case START -> start(value);
            case KEY_START -> start(Name.of(value).key());
            case FIRST_KEY -> firstKey(Name.of(value));
            case WITHIN -> PlacePath.within(value, length);
            case YEAR -> value.substring(0, YEAR_LENGTH);
            case DAY -> value.length() == DAY_LENGTH ? value : "";
        };
    }

    /**
     * Sees that a field is of a kind that it can be asked of.
     *
     * @throws IllegalArgumentException where it is not
     */
    public void check(Field looked) {
        if (looked.encoded() && form != Form.VALUE) {
            throw new IllegalArgumentException(this + " cannot be asked of " + looked.name()
                    + ", which is encoded; its key is made where it is encoded");
        }
        boolean fits = switch (form) {
            case VALUE, START -> true;
            case KEY, KEY_START, FIRST_KEY, EITHER_WAY -> looked.kind() == Kind.NAME;
            case WITHIN -> looked.kind() == Kind.PLACE;
            case YEAR, DAY -> looked.kind() == Kind.DATE;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    this + " cannot be asked of " + looked.name() + ", which is a " + looked.kind());
        }
    }

    private static String firstKey(Name name) {
        return name.tokens() == 0 ? "" : name.key(0);
    }

    private String start(String value) {
        return value.length() < length ? value : value.substring(0, length);
    }

    /** As {@link Rule#read} reads it. */
    @Override
    public String toString() {
        return switch (form) {
            case VALUE -> field;
            case KEY -> "key(" + field + ")";
            case START -> "start(" + field + "," + length + ")";
            case KEY_START -> "keystart(" + field + "," + length + ")";
            case FIRST_KEY -> "firstkey(" + field + ")";
            case WITHIN -> "within(" + field + "," + length + ")";
            case YEAR -> "year(" + field + ")";
            case DAY -> "day(" + field + ")";
            case EITHER_WAY -> "eitherway(" + field + "," + other + ")";
        };
    }
}
