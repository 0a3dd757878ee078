package linkage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;

/** A DuckDB in the memory of this process, with as many threads as Jatigi has. It never writes to the disk: what does not fit fails. */
final class DuckDb implements AutoCloseable {

    static final int THREADS = 2;
    static final int MEMORY_GIB = 8;

    private final DuckDBConnection connection;

    DuckDb() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("jdbc_stream_results", "true");
        connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", properties);
        run("set threads = " + THREADS);
        run("set memory_limit = '" + MEMORY_GIB + "GiB'");
        run("set temp_directory = ''");
    }

    /** What a row is handed to. */
    interface Rows {
        void row(ResultSet row) throws SQLException;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void each(String query, Rows rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.row(result);
            }
        }
    }

    double number(String query) throws SQLException {
        double[] number = new double[1];
        each(query, row -> number[0] = row.getDouble(1));
        return number[0];
    }

    /** The register as the table {@code loaded}: the number of each record and its values, null where they are missing. */
    void load(Register register) throws SQLException {
        List<Field> fields = register.fields();
        StringBuilder columns = new StringBuilder("id integer");
        fields.forEach(field -> columns.append(", ").append(field.name()).append(" varchar"));
        run("create table loaded (" + columns + ")");
        try (DuckDBAppender appender = connection.createAppender("loaded")) {
            for (int record = 0; record < register.size(); record++) {
                appender.beginRow();
                appender.append(record);
                for (int field = 0; field < fields.size(); field++) {
                    append(appender, fields.get(field).kind(), register.value(record, field));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Kind kind, String value) throws SQLException {
        if (value.isEmpty()) {
            appender.appendNull();
        } else {
            appender.append(kind == Kind.DATE ? wholeDate(value) : value);
        }
    }

    /** A date of which only the year or the month is known stands as registers write it, as the first of January or of the month. */
    private static String wholeDate(String date) {
        return date + "-01-01".substring(0, Math.max(0, "yyyy-mm-dd".length() - date.length()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
