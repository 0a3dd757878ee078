package org.jatigi.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Keycloak's distribution, fetched, unpacked and prepared for PostgreSQL once, in the cache.
 *
 * <p>It is started by {@code java} itself and not by its {@code kc.sh}, which would put a shell between us and the
 * process that has to be stopped, and look for a Java of its own.
 */
final class KeycloakProgram {

    static final String VERSION = "26.7.3";

    private static final MavenArtifact DISTRIBUTION = new MavenArtifact(
            "org/keycloak/keycloak-quarkus-dist/%1$s/keycloak-quarkus-dist-%1$s.zip".formatted(VERSION),
            "27a6535553c3cdcd083872ba40629efafb3475e3b758e0c6f691395561dd0f1f",
            176_710_367);
    private static final long UNPACKED_BYTES = 250 * DiskSpace.MEGABYTE;
    private static final long BUILD_MINUTES_MAX = 10;
    private static final List<String> OPENED = List.of(
            "java.base/java.util", "java.base/java.util.concurrent", "java.base/java.security", "java.base/java.lang");

    private KeycloakProgram() {}

    /** The directory of a Keycloak that is ready to be started with {@code --optimized}. */
    static Path install(LocalSettings settings) {
        Path target = settings.cache().resolve("keycloak-" + VERSION);
        if (Files.exists(target)) {
            return target;
        }
        Wording room =
                new Wording("Keycloak's download and installation", "téléchargement et installation de Keycloak");
        DiskSpace.require(settings.cache(), UNPACKED_BYTES + DISTRIBUTION.bytes(), room);
        Path zip = DISTRIBUTION.fetch(settings);
        Wording what = new Wording("unpacking Keycloak", "décompresser Keycloak");
        Archive.install(target, UNPACKED_BYTES, what, directory -> {
            Terminal.say("unpacking Keycloak " + VERSION, "décompression de Keycloak " + VERSION);
            Archive.unzip(Files.newInputStream(zip), directory);
            Terminal.say(
                    "preparing Keycloak for PostgreSQL, half a minute, only this once",
                    "préparation de Keycloak pour PostgreSQL, une demi-minute, cette fois seulement");
            build(directory, settings.log("keycloak-build"));
        });
        DISTRIBUTION.forget(settings);
        return target;
    }

    /**
     * The command that runs Keycloak.
     *
     * @param home where it keeps what is its own, with links to the program
     */
    static List<String> command(Path home, String heap, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx" + heap, "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Djava.awt.headless=true"));
        OPENED.forEach(opened -> command.add("--add-opens=" + opened + "=ALL-UNNAMED"));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of("-Dpicocli.disable.closures=true", "-Dquarkus-log-max-startup-records=10000"));
        command.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    private static void build(Path directory, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        Process build = new ProcessBuilder(command(directory, "512m", List.of("build", "--db=postgres")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Thread stopWithUs = new Thread(build::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(stopWithUs);
        try {
            if (build.waitFor(BUILD_MINUTES_MAX, TimeUnit.MINUTES) && build.exitValue() == 0) {
                Runtime.getRuntime().removeShutdownHook(stopWithUs);
                return;
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        build.destroyForcibly();
        throw new IOException("kc.sh build did not end well; its last lines:\n    %s\n  The whole log is %s"
                .formatted(Child.logTail(log), log));
    }
}
