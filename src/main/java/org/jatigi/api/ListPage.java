package org.jatigi.api;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Cursor;
import org.jatigi.dataset.Page;
import org.jatigi.dataset.PageInfo;
import org.jatigi.dataset.Question;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of rows.
 *
 * @param rows the rows of the page in the order of the list
 * @param read how many were found, the surplus one among them
 * @param place the index of the first column of cursors, which stand behind the others
 * @param nested the row it belongs to, null for the list of a root field
 */
record ListPage(
        Question question,
        List<Row> rows,
        int read,
        int place,
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

    static ListPage of(Question question, List<Row> found, int place, @Nullable Parent nested) {
        return new ListPage(question, Page.part(question.page(), found), found.size(), place, nested);
    }

    String cursor(Row row) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < question.order().size(); i++) {
            values.add(row.getString(place + i));
        }
        return Cursor.of(values.toArray()).text(question.page().seal());
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
