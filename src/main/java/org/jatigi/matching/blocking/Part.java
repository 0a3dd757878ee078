package org.jatigi.matching.blocking;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a blocking rule: both records agree on a form of a field.
 *
 * @param length how many letters of the start, or how many steps below the country; 0 for other forms
 * @param other the second name of {@link Form#EITHER_WAY}, otherwise null
 */
public record Part(
        String field, Form form, int length, @Nullable String other) {

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

    public static Part eitherWay(String field, String other) {
        return new Part(field, Form.EITHER_WAY, 0, other);
    }

    /** Whether it looks at this field. */
    public boolean uses(String name) {
        return field.equals(name) || name.equals(other);
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
            case EITHER_WAY -> "eitherway(" + field + "," + other + ")";
        };
    }
}
