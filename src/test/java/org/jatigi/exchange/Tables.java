package org.jatigi.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.UUID;

/** Reads files as an import does, without a service, for the tests of targets. */
public final class Tables {

    static final FileLimits LIMITS = new FileLimits(50L << 20, 400L << 20, 200_000, 2_000, 3_000_000);

    private Tables() {}

    /** What a target makes of a file: read, recognised and checked. */
    public static Checked check(ImportTarget target, Path file, Submission submission) {
        try {
            var found = new Recognition(target.layout()).find(TableFile.read(file, LIMITS, rows -> {}));
            var checked = target.check(found.sheet(), submission);
            var findings = new ArrayList<>(found.findings());
            findings.addAll(checked.findings());
            return new Checked(checked.rows(), findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of a text. */
    public static Checked check(ImportTarget target, String csv, Submission submission) {
        try {
            var file = Files.createTempFile("synthetic", ".csv");
            try {
                return check(target, Files.writeString(file, csv), submission);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Submission submission(String fileName) {
        return new Submission(new UUID(0, 1), fileName, "0".repeat(64), null, null);
    }
}
