package org.jatigi.api;

import java.util.List;
import org.jatigi.dataset.Question;

/**
 * What a selection needs to know of a page: what it does not need is not read.
 *
 * @param rows whether it looks at the rows at all; what is about the whole list does not
 * @param more whether it says that there are more rows than those of the page
 * @param places whether it has cursors
 */
record PageNeeds(boolean rows, boolean more, boolean places) {

    /** How many rows are read: one more than the page has where somebody asks whether there are more. */
    int limit(Question question) {
        return more ? question.page().limit() : question.page().size();
    }

    /** The indexes of the columns that cursors are made of, which are added to the others. */
    List<Integer> places(Question question, Columns columns) {
        return places ? columns.indexes(question.placeColumns()) : List.of();
    }
}
