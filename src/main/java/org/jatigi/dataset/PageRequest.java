package org.jatigi.dataset;

import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: {@code size} rows behind {@code after} and before {@code before}, counted from the beginning, or from the
 * end where {@code last} was asked for. A page asked too large is refused, never cut silently.
 *
 * @param seal whose question this is; binds the cursors of the page
 * @param size how many rows, 1 to {@link #SIZE_MAX}
 * @param isFromEnd whether the rows nearest to the end are wanted
 * @param after the cursor of the row before the page, null for the beginning
 * @param before the cursor of the row behind the page, null for the end
 */
public record PageRequest(
        Seal seal,
        int size,
        boolean isFromEnd,
        @Nullable Cursor after,
        @Nullable Cursor before) {

    /** A whole level of a country fits: Mali has 159 cercles and 703 communes, which are two pages. */
    public static final int SIZE_MAX = 500;

    public static final int SIZE_DEFAULT = 50;

    public PageRequest {
        if (size < 1) {
            throw new Refusal.Invalid(
                    new Text("« first » et « last » sont au moins 1.", "\"first\" and \"last\" are at least 1."));
        }
        if (size > SIZE_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "Une page a au plus %d lignes ; %d sont demandées.".formatted(SIZE_MAX, size),
                            "A page has at most %d rows; %d were asked for.".formatted(SIZE_MAX, size)),
                    SIZE_MAX);
        }
    }

    /** The arguments of a connection as the client gave them. */
    public static PageRequest of(
            Seal seal,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        if (first != null && last != null) {
            throw new Refusal.Invalid(new Text(
                    "« first » et « last » ne se demandent pas ensemble.",
                    "\"first\" and \"last\" are not asked for together."));
        }
        var size = first == null ? last : first;
        return new PageRequest(
                seal,
                size == null ? SIZE_DEFAULT : size,
                last != null,
                after == null ? null : Cursor.parse(after, seal),
                before == null ? null : Cursor.parse(before, seal));
    }

    /** The first rows of a list, for whoever goes on with {@code after} alone. */
    public static PageRequest of(Seal seal, @Nullable Integer first, @Nullable String after) {
        return of(seal, first, after, null, null);
    }

    /** One more than the page, which tells whether there are more. */
    public int limit() {
        return size + 1;
    }
}
