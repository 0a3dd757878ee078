package org.jatigi.local;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The local services of this process, which start once, before Quarkus, and end with it.
 *
 * <p>In development Quarkus runs the main method again at every reload, with its classes loaded anew. What must be known
 * across reloads is therefore a system property.
 */
final class LocalRun {

    private static final String LOCAL = "jatigi.local";
    private static final int SERVICE_STOP_SECONDS = 10;

    private final CountDownLatch served = new CountDownLatch(1);

    /** Whether this process brought its own services. */
    static boolean isLocal() {
        return Boolean.getBoolean(LOCAL);
    }

    static LocalSettings settings() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        String port = System.getProperty("quarkus.http.port", environment.getOrDefault("QUARKUS_HTTP_PORT", ""));
        if (!port.isBlank()) {
            environment.put("JATIGI_PORT", port);
        }
        return LocalSettings.from(environment);
    }

    /** Starts the services and tells Quarkus where they are; at a reload they are there already. */
    void begin(boolean fresh, boolean development) {
        if (isLocal()) {
            return;
        }
        LocalSettings settings = settings();
        Ports.requireFree(settings.port(), "the service", "JATIGI_PORT");
        LocalServices services = new LocalServices(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(services, development), "stop local services"));
        if (development) {
            endWithParent();
        }
        services.start(fresh);
        services.configuration().forEach(System::setProperty);
        // The demo's passwords are known to everybody: nobody from outside gets to try them.
        System.setProperty("quarkus.http.host", System.getProperty("quarkus.http.host", "localhost"));
        System.setProperty(LOCAL, "true");
    }

    /** Lets a command find the services of this home, if they run. */
    static void lend() {
        RunningServices.read(settings().home()).forEach(System::setProperty);
    }

    /** Called when the service has closed its connections, so that the servers may go. */
    void served() {
        served.countDown();
    }

    private void end(LocalServices services, boolean development) {
        try {
            boolean orderly = development || !isLocal() || served.await(SERVICE_STOP_SECONDS, TimeUnit.SECONDS);
            if (!orderly) {
                Terminal.say("the service is slow to stop", "le service tarde à s'arrêter");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        services.close();
    }

    /** Maven starts development in a process of its own, and does not always take it along when it is killed. */
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(maven -> Thread.ofPlatform()
                        .daemon()
                        .name("wait for Maven")
                        .start(() -> {
                            maven.onExit().join();
                            System.exit(1);
                        }));
    }
}
