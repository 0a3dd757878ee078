package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL, which refuses to run as root, is run when we are root.
 *
 * <p>In a user namespace of its own it sees itself as nobody in particular, and its files as belonging to the same
 * nobody: nothing changes owner, no account has to exist, and the process id stays the one we started.
 */
final class Root {

    private static final int PROBE_SECONDS = 10;

    private Root() {}

    /** What to put in front of a command so that it does not run as root; empty for everybody else. */
    static List<String> dropped() {
        if (!isRoot()) {
            return List.of();
        }
        if (!mayUnshare()) {
            throw new LocalFault(
                    "PostgreSQL does not run as root, and this machine does not allow a user namespace ('unshare -U true' fails). Start Jatigi as an ordinary user.",
                    "PostgreSQL refuse de tourner en root, et cette machine ne permet pas d'espace utilisateur (« unshare -U true » échoue). Lancez Jatigi sous un compte ordinaire.");
        }
        return List.of("unshare", "-U", "--");
    }

    private static boolean isRoot() {
        try {
            return Files.exists(Path.of("/proc/self/status"))
                    ? Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .anyMatch(line -> line.matches("Uid:\\s+\\d+\\s+0\\s.*"))
                    : System.getProperty("user.name", "").equals("root");
        } catch (IOException unreadable) {
            return System.getProperty("user.name", "").equals("root");
        }
    }

    private static boolean mayUnshare() {
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "--", "true")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return probe.waitFor(PROBE_SECONDS, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
