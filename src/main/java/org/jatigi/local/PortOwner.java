package org.jatigi.local;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who listens on a port, as far as this user may see it: Linux only, and own processes only unless one is root.
 *
 * <p>{@code /proc/net/tcp} tells the socket's inode, {@code /proc/<pid>/fd} who holds it. Empty where nothing is found:
 * the message is then shorter, never wrong.
 */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    static String of(int port) {
        try {
            Set<String> sockets = new HashSet<>();
            for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
                sockets.addAll(sockets(Path.of(table), port));
            }
            return sockets.isEmpty() ? "" : holder(sockets);
        } catch (IOException | DirectoryIteratorException notVisible) {
            return "";
        }
    }

    private static Set<String> sockets(Path table, int port) throws IOException {
        Set<String> found = new HashSet<>();
        if (!Files.isReadable(table)) {
            return found;
        }
        String suffix = ":%04X".formatted(port);
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.strip().split("\\s+", -1);
            if (columns.length > 9 && columns[1].endsWith(suffix) && columns[3].equals(LISTENING)) {
                found.add("socket:[" + columns[9] + "]");
            }
        }
        return found;
    }

    private static String holder(Set<String> sockets) throws IOException {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (holds(process, sockets)) {
                    return "process %s (%s)"
                            .formatted(
                                    process.getFileName(),
                                    Files.readString(process.resolve("comm")).strip());
                }
            }
        }
        return "";
    }

    private static boolean holds(Path process, Set<String> sockets) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path file : files) {
                if (sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | DirectoryIteratorException notOurs) {
            return false;
        }
    }
}
