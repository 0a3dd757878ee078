package org.jatigi.dataset;

import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: {@code first} rows after a cursor. A page asked too large is refused, never cut silently.
 *
 * @param first how many rows, 1 to {@link #FIRST_MAX}
 * @param after the cursor of the row before the page, null for the beginning
 */
public record PageRequest(int first, @Nullable Cursor after) {

    /** A whole level of a country fits: Mali has 159 cercles and 703 communes, which are two pages. */
    public static final int FIRST_MAX = 500;

    private static final int FIRST_DEFAULT = 50;

    public PageRequest {
        if (first < 1) {
            throw new Refusal.Invalid(new Text("« first » est au moins 1.", "\"first\" is at least 1."));
        }
        if (first > FIRST_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Une page a au plus %d lignes ; %d sont demandées.".formatted(FIRST_MAX, first),
                            "A page has at most %d rows; %d were asked for.".formatted(FIRST_MAX, first)),
                    FIRST_MAX);
        }
    }

    /** The arguments of a connection as the client gave them. */
    public static PageRequest of(@Nullable Integer first, @Nullable String after) {
        return new PageRequest(first == null ? FIRST_DEFAULT : first, after == null ? null : Cursor.parse(after));
    }

    /** One more than the page, which tells whether there is a next one. */
    public int limit() {
        return first + 1;
    }
}
