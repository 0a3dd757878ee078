package org.jatigi.dataset;

import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a dataset looks as a table: what is selected, and what each column shows of a row. Objects are laid flat, and a record in memory
 * becomes the facets that its field declares. What the viewer may not take away is neither selected nor shown, and is named in
 * {@link #leftOut()}.
 */
public final class ExportTable {

    private final List<Column> selected = new ArrayList<>();
    private final List<ExportColumn> columns = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final Predicate<String> mayExport;
    private final @Nullable String located;
    private @Nullable Place place;

    private ExportTable(Dataset dataset, Predicate<String> mayExport) {
        this.mayExport = mayExport;
        this.located = dataset.located().orElse(null);
    }

    /**
     * The table of a dataset for one viewer.
     *
     * @param mayExport whether the viewer may take away the field {@code Type.field} of the public schema
     */
    public static ExportTable of(Dataset dataset, Predicate<String> mayExport) {
        var table = new ExportTable(dataset, mayExport);
        dataset.fields().forEach(field -> table.add(dataset.type(), "", null, field));
        return table;
    }

    /** What is read of the database. */
    public List<Column> selected() {
        return List.copyOf(selected);
    }

    public List<ExportColumn> columns() {
        return List.copyOf(columns);
    }

    /** The fields that the viewer may not take away, by their names in the public schema. */
    public List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    public boolean isLocated() {
        return place != null;
    }

    /** Where a row is on the map: always a point that is public. */
    public @Nullable Coordinates place(Row row) {
        return place == null ? null : place.of(row);
    }

    private void add(String type, String before, @Nullable Column present, ReadField field) {
        if (!isExported(field)) {
            return;
        }
        if (!mayExport(type, field)) {
            leftOut.add(type + "." + field.name());
            return;
        }
        switch (field) {
            case ReadField.Value value -> plain(name(before, value.name()), guarded(present, value.column()));
            case ReadField.Spoken spoken -> spoken(name(before, spoken.name()), spoken);
            case ReadField.Part part ->
                part.fields().forEach(one -> add(part.type(), name(before, part.name()), part.present(), one));
            case ReadField.Joined<?> joined -> joined(name(before, joined.name()), joined);
            case ReadField.Related r -> {}
            case ReadField.Children c -> {}
            case ReadField.Nested n -> {}
        }
    }

    /** Whether there is anything in the field that a flat table has a column for. */
    private static boolean isExported(ReadField field) {
        return switch (field) {
            case ReadField.Value value -> value.column().heading() != null;
            case ReadField.Spoken spoken -> spoken.french().heading() != null;
            case ReadField.Part part -> part.fields().stream().anyMatch(ExportTable::isExported);
            case ReadField.Joined<?> joined -> joined.spread() != null;
            case ReadField.Related r -> false;
            case ReadField.Children c -> false;
            case ReadField.Nested n -> false;
        };
    }

    private boolean mayExport(String type, ReadField field) {
        boolean within = !(field instanceof ReadField.Part part)
                || part.fields().stream().allMatch(one -> mayExport(part.type(), one));
        return within && mayExport.test(type + "." + field.name());
    }

    private void plain(String name, Column column) {
        int index = index(column);
        columns.add(new ExportColumn(
                name,
                column.type(),
                Objects.requireNonNull(column.heading()),
                (row, language) -> column.type().read(row, index)));
    }

    private void spoken(String name, ReadField.Spoken spoken) {
        int french = index(spoken.french());
        int english = index(spoken.english());
        columns.add(new ExportColumn(
                name,
                ColumnType.TEXTS,
                Objects.requireNonNull(spoken.french().heading()),
                (row, language) -> ColumnType.TEXTS.read(row, language == Language.FR ? french : english)));
    }

    private <T> void joined(String name, ReadField.Joined<T> joined) {
        int index = index(joined.key());
        var spread = Objects.requireNonNull(joined.spread());
        for (var facet : spread.facets()) {
            columns.add(new ExportColumn(
                    name + facet.name(),
                    joined.key().type() == ColumnType.IDS ? ColumnType.TEXTS : facet.type(),
                    facet.heading(),
                    (row, language) -> facet(joined, facet, row.getValue(index), language)));
        }
        if (joined.name().equals(located)) {
            place = row -> {
                var key = row.getValue(index);
                var found = key == null ? null : joined.find().apply(key);
                return found == null ? null : spread.place().apply(found);
            };
        }
    }

    private static <T> @Nullable Object facet(
            ReadField.Joined<T> joined, Facet<T> facet, @Nullable Object key, Language language) {
        return switch (key) {
            case null -> null;
            case Object[] many -> {
                var all = new ArrayList<Object>(many.length);
                for (var one : many) {
                    var value = facet(joined, facet, one, language);
                    all.add(value == null ? "" : value);
                }
                yield all.toArray();
            }
            case Object one -> {
                var found = joined.find().apply(one);
                yield found == null ? null : facet.read().of(found, language);
            }
        };
    }

    /** The value of a part is there where the part is. */
    private static Column guarded(@Nullable Column present, Column column) {
        return present == null || present.sql().equals(column.sql())
                ? column
                : new Column(
                        column.type(),
                        "case when " + present.sql() + " is not null then " + column.sql() + " end",
                        column.join(),
                        column.heading());
    }

    private int index(Column column) {
        var plain = new Column(column.type(), column.sql(), column.join(), null);
        int known = selected.indexOf(plain);
        if (known < 0) {
            selected.add(plain);
            known = selected.size() - 1;
        }
        return known;
    }

    private static String name(String before, String name) {
        return before.isEmpty() ? name : before + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @FunctionalInterface
    private interface Place {
        @Nullable
        Coordinates of(Row row);
    }
}
