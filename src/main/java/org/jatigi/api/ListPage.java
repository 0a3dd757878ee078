package org.jatigi.api;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jatigi.dataset.Question;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of rows.
 *
 * @param rows the rows of the page in the order of the list
 * @param read how many were found, the surplus one among them
 * @param places the indexes of the columns of cursors
 * @param nested the row it belongs to, null for the list of a root field
 */
record ListPage(
        Question question,
        List<Row> rows,
        int read,
        List<Integer> places,
        @Nullable Parent nested) {

    /**
     * The row of another list that a list belongs to.
     *
     * @param parent the expression that is its key in the rows of this list
     * @param arguments what asks the same of all rows
     */
    record Parent(UUID key, String parent, Arguments arguments) {}

    /** The arguments that ask for this list as a whole. */
    Arguments arguments() {
        return nested == null ? question.arguments() : nested.arguments();
    }

    static ListPage of(Question question, List<Row> found, List<Integer> places, @Nullable Parent nested) {
        return new ListPage(question, Page.part(question.page(), found), found.size(), places, nested);
    }

    String cursor(Row row) {
        return question.cursor(row, places).text(question.page().seal());
    }

    /** The cursor of the first or the last row; null on an empty page. */
    @Nullable
    String end(boolean isStart) {
        return rows.isEmpty() ? null : cursor(isStart ? rows.getFirst() : rows.getLast());
    }

    PageInfo info() {
        return Page.info(question.page(), read, null, null);
    }
}
