package org.jatigi.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * One home, one running service: a lock that the operating system drops when its holder dies.
 *
 * <p>The holder writes its process id into a file beside the lock, for the message that the second one gets.
 */
final class HomeLock implements AutoCloseable {

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) {
        try {
            makeForOwnerOnly(home);
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw taken(home);
            }
            Files.writeString(
                    home.resolve("lock.pid"),
                    Long.toString(ProcessHandle.current().pid()));
            return new HomeLock(channel);
        } catch (IOException failure) {
            throw new LocalFault(
                    "cannot write in %s (%s). Give this user the right to, or set JATIGI_HOME to another directory."
                            .formatted(home, failure),
                    "impossible d'écrire dans %s (%s). Donnez-en le droit à cet utilisateur, ou placez JATIGI_HOME ailleurs."
                            .formatted(home, failure),
                    failure);
        }
    }

    boolean holds() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** There will be data of people in it. A home that somebody else has made keeps the rights they gave it. */
    private static void makeForOwnerOnly(Path home) throws IOException {
        if (!Files.exists(home)) {
            Files.createDirectories(home);
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static LocalFault taken(Path home) throws IOException {
        Path pid = home.resolve("lock.pid");
        String holder = Files.exists(pid) ? Files.readString(pid).strip() : "?";
        return new LocalFault(
                "%s is in use by another Jatigi (process %s). Stop that one, or set JATIGI_HOME to another directory and JATIGI_PORT, JATIGI_KEYCLOAK_PORT and JATIGI_POSTGRES_PORT to other ports."
                        .formatted(home, holder),
                "%s est utilisé par un autre Jatigi (processus %s). Arrêtez-le, ou placez JATIGI_HOME ailleurs et JATIGI_PORT, JATIGI_KEYCLOAK_PORT et JATIGI_POSTGRES_PORT sur d'autres ports."
                        .formatted(home, holder));
    }
}
