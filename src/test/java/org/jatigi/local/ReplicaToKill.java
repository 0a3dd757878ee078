package org.jatigi.local;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own, one of several that serve the same database and realm, and the way to kill it. */
final class ReplicaToKill implements AutoCloseable {

    private static final long START_SECONDS = 120; // a busy machine; 15 on a free one

    private final int port;
    private final Map<String, String> settings;
    private Process process;

    private ReplicaToKill(int port, Map<String, String> settings) throws IOException {
        this.port = port;
        this.settings = settings;
        this.process = start();
    }

    static ReplicaToKill started(Map<String, String> settings) throws IOException {
        return new ReplicaToKill(Ports.free(), settings);
    }

    int port() {
        return port;
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void startAgain() throws IOException {
        process = start();
    }

    /** Waits until it can serve. */
    void await() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!isReady()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("the replica on port %d does not start".formatted(port));
            }
            Thread.sleep(200);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private boolean isReady() {
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                    .build();
            return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-Dquarkus.http.port=" + port);
        command.add("-Djatigi.local=true"); // its services are there already, with the demo's realm
        command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar", "local"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/replica-%d.log".formatted(port)))
                .start();
    }
}
