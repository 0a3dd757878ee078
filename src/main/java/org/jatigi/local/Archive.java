package org.jatigi.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks a program so that it is there whole or not at all: into a directory beside its place, then renamed.
 */
final class Archive {

    private static final int OWNER_MAY_RUN = 0b001_000_000;

    private Archive() {}

    /** Writes what an archive holds into an empty directory. */
    interface Unpacker {
        void into(Path directory) throws IOException;
    }

    /** Lets {@code unpacker} fill {@code target}, which needs {@code bytes} on the disk. */
    static void install(Path target, long bytes, Wording what, Unpacker unpacker) {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        try {
            delete(partial);
            Files.createDirectories(partial);
            DiskSpace.require(partial, bytes, what);
            unpacker.into(partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            IOException explained = DiskSpace.explain(failure, partial, bytes, what);
            throw new LocalFault(
                    "%s failed: %s. Start again; if it happens again, remove %s first."
                            .formatted(what.english(), explained, target.getParent()),
                    "%s a échoué : %s. Relancez ; si cela se répète, supprimez d'abord %s."
                            .formatted(what.french(), explained, target.getParent()),
                    explained);
        }
    }

    /** Unpacks a zip, without its first directory. */
    static void unzip(InputStream source, Path directory) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(source))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path place = within(directory, inside);
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    write(zip, place);
                }
            }
        }
    }

    static void untarXz(InputStream source, Path directory) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(source)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path place = within(directory, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(place.getParent());
                    within(
                            directory,
                            directory
                                    .relativize(place.resolveSibling(entry.getLinkName()))
                                    .toString());
                    Files.createSymbolicLink(place, Path.of(entry.getLinkName()));
                } else {
                    write(tar, place);
                    boolean runs = (entry.getMode() & OWNER_MAY_RUN) != 0;
                    Files.setPosixFilePermissions(
                            place, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    /** Removes a directory and all in it; what is not there is no failure. */
    static void delete(@Nullable Path directory) throws IOException {
        if (directory == null || !Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walk = Files.walk(directory)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    private static void write(InputStream content, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        Files.copy(content, place);
    }

    private static Path within(Path directory, String name) throws IOException {
        Path place = directory.resolve(name).normalize();
        if (!place.startsWith(directory)) {
            throw new IOException("the archive points outside itself: " + name);
        }
        return place;
    }
}
