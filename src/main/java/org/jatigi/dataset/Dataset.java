package org.jatigi.dataset;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be read as a list: a table with what belongs to it, declared once. Pages, counts, nested lists, exports and the copies
 * that clients keep are all read through it, so that no way out knows less about access than another.
 *
 * <p>Who may see which row is said twice: here, in {@code rows}, where the viewer becomes part of the question, and in the policies of
 * PostgreSQL.
 */
public final class Dataset {

    private final String name;
    private final String type;
    private final Category category;
    private final String from;
    private final List<ReadField> fields = new ArrayList<>();
    private final Map<String, Condition> conditions = new LinkedHashMap<>();
    private final Map<String, Sort> sorts = new LinkedHashMap<>();
    private final List<Sort.Ordering> order = new ArrayList<>();
    private final List<Whole<?>> wholes = new ArrayList<>();
    private Rule rows = (statement, viewer, arguments) -> statement.add("true");
    private @Nullable Changes changes;
    private @Nullable String located;
    private String suppressed = "false";
    private Origin.Ask origin =
            (connection, viewer, arguments) -> Uni.createFrom().item(Origin.NONE);
    private Column id = Column.of(ColumnType.ID, "id");

    /**
     * @param name the list's name in the public schema, for example {@code populationFigures}
     * @param type the type of its rows there
     * @param from the tables, from {@code from} on, without conditions
     */
    public Dataset(String name, String type, Category category, String from) {
        this.name = name;
        this.type = type;
        this.category = category;
        this.from = from;
    }

    public Dataset rows(Rule rule) {
        this.rows = rule;
        return this;
    }

    /** The column that identifies a row; it ends every order. */
    public Dataset id(ColumnType columnType, String sql) {
        this.id = Column.of(columnType, sql);
        return this;
    }

    public Dataset field(ReadField field) {
        fields.add(field);
        return this;
    }

    public Dataset value(String field, ColumnType columnType, String sql) {
        return field(new ReadField.Value(field, Column.of(columnType, sql)));
    }

    /** A value that is also a column of exported tables. */
    public Dataset value(String field, ColumnType columnType, String sql, String hxl, String french, String english) {
        return field(new ReadField.Value(field, Column.of(columnType, sql).headed(hxl, french, english)));
    }

    public Dataset filter(String argument, Condition condition) {
        conditions.put(argument, condition);
        return this;
    }

    public Dataset sort(Sort sort) {
        sorts.put(sort.word(), sort);
        return this;
    }

    /** The order of a list that was not given another; the id is added to every order. */
    public Dataset ordered(Sort sort, Direction direction) {
        order.add(new Sort.Ordering(sort, direction == Direction.DESC));
        return this;
    }

    /** A field about the whole list and not about its page. */
    public <T> Dataset whole(Whole<T> whole) {
        wholes.add(whole);
        return this;
    }

    public Dataset changing(Changes how) {
        this.changes = how;
        return this;
    }

    /** The field whose record says where a row is on the map. */
    public Dataset located(String field) {
        this.located = field;
        return this;
    }

    /** The condition by which a row is known whose numbers are hidden to protect people. */
    public Dataset suppressed(String sql) {
        this.suppressed = sql;
        return this;
    }

    /** How to find out where exported rows come from. */
    public Dataset origin(Origin.Ask ask) {
        this.origin = ask;
        return this;
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public Category category() {
        return category;
    }

    public String from() {
        return from;
    }

    public Rule rows() {
        return rows;
    }

    public Column id() {
        return id;
    }

    public List<ReadField> fields() {
        return List.copyOf(fields);
    }

    public Optional<ReadField> field(String field) {
        return fields.stream().filter(one -> one.name().equals(field)).findFirst();
    }

    public Map<String, Condition> conditions() {
        return Map.copyOf(conditions);
    }

    public Map<String, Sort> sorts() {
        return Map.copyOf(sorts);
    }

    public List<Sort.Ordering> order() {
        return List.copyOf(order);
    }

    public List<Whole<?>> wholes() {
        return List.copyOf(wholes);
    }

    public Optional<Changes> changes() {
        return Optional.ofNullable(changes);
    }

    public Optional<String> located() {
        return Optional.ofNullable(located);
    }

    public String suppressed() {
        return suppressed;
    }

    public Origin.Ask origin() {
        return origin;
    }

    /** A condition that every row has to pass. */
    @FunctionalInterface
    public interface Rule {
        void add(Statement statement, Viewer viewer, Arguments arguments);
    }

    /**
     * A field about the whole list, for example its sum.
     *
     * @param ask answers for the list's own arguments
     */
    public record Whole<T>(String name, Ask<T> ask, Shape<T> shape) {

        /** Works the answer out for a viewer and the arguments of the list. */
        @FunctionalInterface
        public interface Ask<T> {
            Uni<T> of(Viewer viewer, Arguments arguments);
        }
    }

    /**
     * How rows change, for clients that keep a copy.
     *
     * @param changed the expression for the instant at which a row last changed or appeared
     * @param tombstones a query of {@code id} and {@code at} over what is gone since {@code $since}, to which nothing but an order and a
     *     limit is added
     */
    public record Changes(String changed, Gone tombstones) {}

    /** Adds the query of what is gone since an instant: the columns {@code id} and {@code at}. */
    @FunctionalInterface
    public interface Gone {
        void add(Statement statement, Viewer viewer, java.time.Instant since);
    }
}
