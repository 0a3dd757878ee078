package org.jatigi.dataset;

import java.util.Objects;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * A value that is read from the database.
 *
 * @param sql the expression, over the aliases of its dataset
 * @param join a further table that the expression needs, as a clause; null for none. It is only joined where a column of it is read
 * @param heading what stands above it in an exported table; null where it is not exported by itself
 */
public record Column(
        ColumnType type,
        String sql,
        @Nullable String join,
        @Nullable Heading heading) {

    public static Column of(ColumnType type, String sql) {
        return new Column(type, sql, null, null);
    }

    /** Whether it reads the same as {@code other}, whatever stands above it in a table. */
    public boolean reads(Column other) {
        return type == other.type && sql.equals(other.sql) && Objects.equals(join, other.join);
    }

    public Column joining(String clause) {
        return new Column(type, sql, clause, heading);
    }

    public Column headed(String hxl, String french, String english) {
        return new Column(type, sql, join, new Heading(new Text(french, english), hxl));
    }

    /**
     * What stands above a column.
     *
     * @param label for people
     * @param hxl the hashtag and attributes of the HXL standard, for example {@code #affected+idps+ind}
     */
    public record Heading(Text label, String hxl) {}
}
