package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks the disk for room before it is used up half-way. */
final class DiskSpace {

    static final long MEGABYTE = 1_000_000;

    private DiskSpace() {}

    /** Refuses where the disk of {@code place} has less than {@code bytes} left, naming what they are for. */
    static void require(Path place, long bytes, Wording what) {
        long free = usable(place);
        if (free < bytes) {
            throw tooLittle(place, bytes, free, what);
        }
    }

    /** Turns "no space left" from below into a message; other failures pass as they are. */
    static IOException explain(IOException failure, Path place, long bytes, Wording what) {
        if (isFull(failure)) {
            throw tooLittle(place, bytes, usable(place), what);
        }
        return failure;
    }

    static boolean isFull(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    private static long usable(Path place) {
        Path existing = place.toAbsolutePath();
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        try {
            return Files.getFileStore(existing).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    private static LocalFault tooLittle(Path place, long needed, long free, Wording what) {
        return new LocalFault(
                "%s needs %d MB in %s, but only %d MB are free there. Free some space, or set JATIGI_HOME to a directory on another disk."
                        .formatted(what.english(), needed / MEGABYTE, place, free / MEGABYTE),
                "%s : il faut %d Mo dans %s, et il n'en reste que %d. Libérez de la place, ou placez JATIGI_HOME sur un autre disque."
                        .formatted(what.french(), needed / MEGABYTE, place, free / MEGABYTE));
    }
}
