package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a Maven repository, known by its checksum, so that it does not matter where it comes from.
 *
 * @param path below the repository's root
 * @param sha256 what the file has to hash to
 * @param bytes how long it is
 */
record MavenArtifact(String path, String sha256, long bytes) {

    /**
     * The file itself: from the local Maven repository, from the cache, or downloaded into the cache. Whoever has no
     * network places the file in the cache by hand; the checksum is looked at either way.
     */
    Path fetch(LocalSettings settings) {
        for (Path place : new Path[] {localRepository().resolve(path), cached(settings)}) {
            if (Files.isRegularFile(place) && Download.hasChecksum(place, sha256)) {
                return place;
            }
        }
        return new Download(settings.repository().resolve(path), cached(settings), sha256, bytes).run();
    }

    /** Removes the download, for what was in it has been unpacked; somebody else's Maven repository is left alone. */
    void forget(LocalSettings settings) {
        try {
            Files.deleteIfExists(cached(settings));
        } catch (IOException stays) {
            Terminal.say("not removed: " + stays, "non supprimé : " + stays);
        }
    }

    private Path cached(LocalSettings settings) {
        return settings.cache().resolve(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Path localRepository() {
        String moved = System.getProperty("maven.repo.local", "");
        return moved.isBlank() ? Path.of(System.getProperty("user.home", "."), ".m2", "repository") : Path.of(moved);
    }
}
