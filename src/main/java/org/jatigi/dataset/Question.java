package org.jatigi.dataset;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jatigi.access.Category;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asks of a dataset: which rows, in which order, which part of them. Makes the statements that answer it; each begins with
 * the parameters that the door to the database reserves for the viewer.
 *
 * @param arguments the list's arguments as the schema has them: {@code filter}, {@code orderBy}, {@code asOf}, {@code updatedSince} …
 * @param order the columns that were asked for and the id
 */
public record Question(
        Dataset dataset, Viewer viewer, Arguments arguments, List<Sort.Ordering> order, PageRequest page) {

    /** How many parameters of a statement belong to the row-security context. */
    public static final int RESERVED = 4;

    private static final int ORDER_MAX = 4; // more columns say nothing
    private static final int ROWS_USUAL = 10; // of a key: the parts of a figure
    // of all keys; never reached: at six points of cost each, a request has 8,333 figures at most, and a figure 200
    // parts
    private static final int ROWS_MAX = 2_000_000;
    private static final PageRequest ALL = PageRequest.of(new Seal("", ""), null, null);

    /** The question in a client's arguments, or a refusal. */
    public static Question of(Dataset dataset, Viewer viewer, Arguments arguments) {
        var order = order(dataset, arguments);
        var seal = Seal.of(viewer, dataset.name() + " " + Sort.words(order) + " " + canonical(arguments));
        var page = PageRequest.of(
                seal,
                arguments.number("first"),
                arguments.text("after"),
                arguments.number("last"),
                arguments.text("before"));
        var question = new Question(dataset, viewer, arguments, order, page);
        question.refuseClosedColumns();
        return question;
    }

    /** So many rows from the beginning of the page, the nearest to the end first where the page is counted from there. */
    public Statement rows(List<Column> columns, int limit) {
        var statement = new Statement(RESERVED);
        select(statement, columns);
        conditions(statement);
        place(statement);
        return limit(statement, limit);
    }

    /** For each of {@code parents} so many rows of its page; the parent's key stands before the columns. */
    public Statement rowsOf(Object[] parents, String type, String parent, List<Column> columns, int limit) {
        var statement = new Statement(RESERVED);
        statement.add("select parent.key, child.* from unnest(").bindKeys(type, parents, limit);
        statement.add(") as parent (key) cross join lateral (");
        select(statement, columns);
        conditions(statement);
        statement.add(" and ").add(parent).add(" = parent.key");
        place(statement);
        return limit(statement, limit).add(") as child");
    }

    public Statement count() {
        var statement = new Statement(RESERVED);
        statement.add("select count(*) ").add(dataset.from());
        conditions(statement);
        return statement;
    }

    /** All rows whose column {@code key} is one of {@code keys}, those of a key together, without pages; the key stands before the columns. */
    public static Statement byKey(
            Dataset dataset, Viewer viewer, Object[] keys, String type, String key, List<Column> columns) {
        var question = new Question(dataset, viewer, Arguments.NONE, order(dataset, Arguments.NONE), ALL);
        var statement = new Statement(RESERVED);
        question.select(statement, keyed(key, columns));
        question.conditions(statement);
        statement
                .add(" and ")
                .add(key)
                .add(" = any (")
                .bindKeys(type, keys, ROWS_USUAL)
                .add(")");
        return statement
                .add(" order by ")
                .add(key)
                .add(", ")
                .add(Sort.orderBy(question.order, false))
                .add(" limit " + ROWS_MAX);
    }

    /** The row that {@code which} names. */
    public static Statement one(
            Dataset dataset, Viewer viewer, Dataset.Rule which, Arguments arguments, List<Column> columns) {
        var question = new Question(dataset, viewer, Arguments.NONE, order(dataset, Arguments.NONE), ALL);
        var statement = new Statement(RESERVED);
        question.select(statement, columns);
        question.conditions(statement);
        statement.add(" and ");
        which.add(statement, viewer, arguments);
        return question.limit(statement, 1);
    }

    private static List<Column> keyed(String key, List<Column> columns) {
        var all = new ArrayList<Column>();
        all.add(Column.of(ColumnType.ID, key));
        all.addAll(columns);
        return all;
    }

    /** How many rows each of {@code parents} has. */
    public Statement countOf(Object[] parents, String type, String parent) {
        var statement = new Statement(RESERVED);
        statement.add("select parent.key, child.total from unnest(").bindKeys(type, parents, ROWS_USUAL);
        statement
                .add(") as parent (key) cross join lateral (select count(*) as total ")
                .add(dataset.from());
        conditions(statement);
        return statement.add(" and ").add(parent).add(" = parent.key) as child");
    }

    /** All rows that pass, in the order of the list, without pages: what an export writes, in a transaction that has the context. */
    public Statement all(List<Column> columns, int max) {
        var statement = new Statement();
        select(statement, columns);
        conditions(statement);
        return limit(statement, max);
    }

    /** How many rows pass, and of how many of them numbers are hidden; in a transaction that has the context. */
    public Statement size() {
        var statement = new Statement();
        statement.add("select count(*), count(*) filter (where ").add(dataset.suppressed());
        statement.add(") ").add(dataset.from());
        conditions(statement);
        return statement;
    }

    /** The columns a cursor is made of: those of the order. */
    public List<Column> placeColumns() {
        return order.stream().map(one -> one.sort().place()).toList();
    }

    /** The cursor of a row in which the columns of cursors have these indexes. */
    public Cursor cursor(Row row, List<Integer> places) {
        var values = new @Nullable Object[places.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = order.get(i).sort().place().type().read(row, places.get(i));
        }
        return Cursor.of(values);
    }

    /** Refuses a search by what there is not, as reading the rows would: for what is asked of a list without its rows. */
    public void refuseUnknownValues() {
        conditions(new Statement(RESERVED));
    }

    /** Refuses a search by what the viewer may not read, and an order by it. */
    private void refuseClosedColumns() {
        arguments.object("filter").values().forEach((name, given) -> {
            var condition = dataset.conditions().get(name);
            if (given != null && condition != null) {
                mustBeReadable(condition.category());
            }
        });
        order.forEach(one -> mustBeReadable(one.sort().category()));
    }

    private void mustBeReadable(@Nullable Category category) {
        if (category != null) {
            viewer.decide(category, Verb.READ).enforce();
        }
    }

    private void select(Statement statement, List<Column> columns) {
        statement.add("select ");
        for (int i = 0; i < columns.size(); i++) {
            statement.add(i == 0 ? "" : ", ").add(columns.get(i).sql());
            statement.add(" as c" + i);
        }
        statement.add(" ").add(dataset.from());
        columns.stream()
                .map(Column::join)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(join -> statement.add(" ").add(join));
    }

    private void conditions(Statement statement) {
        statement.add(" where ");
        dataset.rows().add(statement, viewer, arguments);
        arguments.object("filter").values().forEach((name, given) -> {
            var condition = dataset.conditions().get(name);
            if (given != null && condition != null) {
                condition.test().add(statement, given);
            }
        });
        var since = arguments.instant("updatedSince");
        if (since != null) {
            var changes = dataset.changes().orElseThrow();
            statement.add(" and ").add(changes.changed()).add(" >= ");
            statement.bind("timestamptz", since.atOffset(java.time.ZoneOffset.UTC));
        }
    }

    private void place(Statement statement) {
        if (page.after() != null) {
            statement.add(" and ");
            Sort.behind(statement, order, page.after(), false);
        }
        if (page.before() != null) {
            statement.add(" and ");
            Sort.behind(statement, order, page.before(), true);
        }
    }

    private Statement limit(Statement statement, int rows) {
        // The number stands in the text: with a parameter PostgreSQL would plan the statement anew every time.
        return statement
                .add(" order by ")
                .add(Sort.orderBy(order, page.isFromEnd()))
                .add(" limit " + rows);
    }

    private static List<Sort.Ordering> order(Dataset dataset, Arguments arguments) {
        var asked = arguments.list("orderBy").stream()
                .filter(Objects::nonNull)
                .map(one -> ordering(dataset, one))
                .toList();
        if (asked.size() > ORDER_MAX) {
            throw new Refusal.TooLarge(
                    new Text(
                            "On trie par %d colonnes au plus.".formatted(ORDER_MAX),
                            "Lists are ordered by at most %d columns.".formatted(ORDER_MAX)),
                    ORDER_MAX);
        }
        var order = new ArrayList<>(asked.isEmpty() ? dataset.order() : asked);
        boolean falls = asked.isEmpty() && !order.isEmpty() && order.getLast().isFalling();
        order.add(new Sort.Ordering(
                new Sort("id", dataset.id().type(), dataset.id().sql()), falls));
        return List.copyOf(order);
    }

    @SuppressWarnings("unchecked")
    private static Sort.Ordering ordering(Dataset dataset, Object given) {
        var one = new Arguments((Map<String, Object>) given);
        var sort = Objects.requireNonNull(dataset.sorts().get(one.textOf("field")), "the schema knows the words");
        return new Sort.Ordering(sort, "DESC".equals(one.text("direction")));
    }

    /** The arguments that say which rows are meant, in an order of their own: the same question has the same words. */
    private static String canonical(Arguments arguments) {
        var words = new StringBuilder();
        var sorted = new TreeMap<>(arguments.values());
        List.of("first", "after", "last", "before", "orderBy").forEach(sorted::remove);
        write(words, sorted);
        return words.toString();
    }

    private static void write(StringBuilder words, @Nullable Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                words.append('{');
                new TreeMap<Object, Object>(map).forEach((key, one) -> {
                    if (one != null) {
                        words.append(key).append(':');
                        write(words, one);
                        words.append(',');
                    }
                });
                words.append('}');
            }
            case Collection<?> some -> {
                words.append('[');
                some.forEach(one -> {
                    write(words, one);
                    words.append(',');
                });
                words.append(']');
            }
            case null -> words.append('-');
            default -> words.append(value);
        }
    }
}
