package org.jatigi.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/** Reads a file that somebody sent, whatever kind of table it is. */
final class TableFile {

    private TableFile() {}

    /** The kind of the file; refused where it is none of ours, damaged, or larger inside than outside. Does not read the rows. */
    static FileKind inspect(Path file, FileLimits limits) throws IOException {
        var kind = FileKind.of(file);
        if (kind == FileKind.WORKBOOK) {
            Packed.check(file, limits);
        }
        return kind;
    }

    /** The sheets of the file, within the limits. {@code progress} is told the number of rows read so far. */
    static List<RawSheet> read(Path file, FileLimits limits, IntConsumer progress) throws IOException {
        var collector = new Collector(limits, progress);
        return switch (inspect(file, limits)) {
            case WORKBOOK -> Workbook.read(file, collector);
            case SEPARATED_VALUES -> SeparatedValues.read(file, collector);
            case JSON -> JsonTable.read(file, collector);
        };
    }
}
