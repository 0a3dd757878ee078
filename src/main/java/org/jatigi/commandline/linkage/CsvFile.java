package org.jatigi.commandline.linkage;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A table in a CSV file, read row by row in the memory of one row.
 *
 * <p>UTF-8, with or without a byte order mark; the separator is whichever of comma, semicolon and tab the header has most of. Lines that
 * begin with {@code #} before the header are notes and passed over. Blank lines are passed over, rows of another width than the header are not:
 * their values would stand in the wrong columns.
 */
final class CsvFile implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final Path path;
    private final CsvReader<CsvRow> reader;
    private final Iterator<CsvRow> rows;
    private final List<String> header;
    private final long linesBefore;
    private long line;

    private CsvFile(Path path, BufferedReader in) throws IOException {
        this.path = path;
        linesBefore = linesBeforeHeader(in);
        String headerLine = headerLine(in);
        if (headerLine.isBlank()) {
            in.close();
            throw new BadInput(path + " is empty: its first line must name the columns");
        }
        this.reader = reader(separator(headerLine), in);
        this.rows = reader.iterator();
        this.header = List.copyOf(next().texts().stream().map(String::strip).toList());
        checkHeader();
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws BadInput where there is no such file, it is empty, or its header is no header
     */
    static CsvFile open(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new BadInput("there is no file " + path);
        }
        try {
            var utf8 = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new CsvFile(path, new BufferedReader(new InputStreamReader(Files.newInputStream(path), utf8)));
        } catch (CharacterCodingException notUtf8) {
            throw notUtf8(path, 0);
        } catch (IOException failure) {
            throw new BadInput(path + " cannot be read: " + failure.getMessage());
        }
    }

    /** The names of the columns, trimmed; a column without a name has the empty one. */
    List<String> header() {
        return header;
    }

    /** The place of a column, -1 where there is none. */
    int column(String name) {
        return header.indexOf(name);
    }

    /**
     * The place of a column.
     *
     * @throws BadInput with the columns that there are
     */
    int requiredColumn(String name) {
        int column = column(name);
        if (column < 0) {
            throw new BadInput(path + " has no column \"" + name + "\"; it has " + header);
        }
        return column;
    }

    /** Whether another row follows. */
    boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw unreadable(malformed);
        }
    }

    /** The values of the next row, as many as there are columns. */
    List<String> row() {
        return cells().texts();
    }

    /** The next row, with as many cells as there are columns; it holds until {@link #hasNext} or the next row is asked for. */
    CsvRow cells() {
        CsvRow row = next();
        if (row.size() != header.size()) {
            throw new BadInput("%s, line %s: %s values where the header names %s columns"
                    .formatted(path, line, row.size(), header.size()));
        }
        return row;
    }

    /** The line that the last row began on, counted from 1. */
    long line() {
        return line;
    }

    /**
     * A number in the last row.
     *
     * @throws BadInput with the line, where it is none
     */
    double number(String text) {
        double number;
        try {
            number = Double.parseDouble(text);
        } catch (NumberFormatException wrong) {
            number = Double.NaN;
        }
        if (!Double.isFinite(number)) {
            throw new BadInput(path + ", line " + line + ": \"" + text + "\" is no number");
        }
        return number;
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException ignored) {
            return; // it was only read
        }
    }

    private CsvRow next() {
        try {
            CsvRow row = rows.next();
            line = linesBefore + row.line();
            return row;
        } catch (NoSuchElementException end) {
            throw new BadInput(path + " is empty: its first line must name the columns");
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw unreadable(malformed);
        }
    }

    private void checkHeader() {
        var seen = new HashSet<String>();
        for (String name : header) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new BadInput(path + " has two columns \"" + name + "\"");
            }
        }
    }

    private BadInput unreadable(RuntimeException malformed) {
        for (Throwable cause = malformed; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return notUtf8(path, line);
            }
        }
        return new BadInput(
                path + ", after line " + line + ": no CSV, or a row of more than " + CsvRowHandler.COLUMNS_MAX
                        + " columns, " + CsvRowHandler.ROW_MAX + " characters or a value of more than "
                        + CsvRowHandler.VALUE_MAX + " ("
                        + malformed.getMessage() + ")");
    }

    private static BadInput notUtf8(Path path, long line) {
        return new BadInput(path + ", after line " + line + ": not UTF-8; save it as \"CSV UTF-8\" and try again");
    }

    /** Passes over the byte order mark, blank lines and notes, and says how many lines they were. */
    private static long linesBeforeHeader(BufferedReader in) throws IOException {
        in.mark(1);
        if (in.read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        for (long lines = 0; ; ) {
            in.mark(1);
            int c = in.read();
            if (c != '#' && c != '\n' && c != '\r') {
                in.reset();
                return lines;
            }
            while (c >= 0 && c != '\n') {
                c = in.read();
            }
            lines++;
        }
    }

    /** The line with the names, which stays to be read. */
    private static String headerLine(BufferedReader in) throws IOException {
        in.mark(CsvRowHandler.ROW_MAX);
        StringBuilder line = new StringBuilder();
        int c;
        while (line.length() < CsvRowHandler.ROW_MAX - 1 && (c = in.read()) >= 0 && c != '\n') {
            line.append((char) c);
        }
        in.reset();
        return line.toString();
    }

    private static char separator(String headerLine) {
        char best = SEPARATORS[0];
        long most = 0;
        for (char separator : SEPARATORS) {
            boolean quoted = false;
            long count = 0;
            for (int i = 0; i < headerLine.length(); i++) {
                quoted ^= headerLine.charAt(i) == '"';
                count += !quoted && headerLine.charAt(i) == separator ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static CsvReader<CsvRow> reader(char separator, BufferedReader in) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * CsvRowHandler.ROW_MAX)
                .build(new CsvRowHandler(), in);
    }
}
