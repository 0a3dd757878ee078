package org.jatigi.local;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jatigi.commandline.Commands;

/**
 * Where the program begins: nothing on the command line serves, {@code local} serves with services of its own, anything
 * else is a command.
 */
@QuarkusMain
public final class Main {

    private static final String LOCAL = "local";
    private static final String DATABASE = "quarkus.datasource.reactive.url";
    private static final String EVENT_LOOPS = "quarkus.vertx.event-loops-pool-size";

    /** A command talks to the database and Keycloak itself, when it needs them; nothing else is to start. */
    private static final Map<String, String> WITHOUT_SERVICE = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.scheduler.enabled", "false",
            "quarkus.banner.enabled", "false",
            "quarkus.log.level", "WARN");

    Main() {}

    public static void main(String... arguments) {
        List<String> words = List.of(arguments);
        boolean development = isDevelopment();
        try {
            if (development || words.indexOf(LOCAL) == 0) {
                serveLocally(words.contains("--fresh"), development, arguments);
            } else if (words.isEmpty()) {
                DemoSecrets.refuse(Main::setting);
                oneEventLoopForEachCore();
                Quarkus.run(Serving.class, arguments);
            } else {
                runCommand(arguments);
            }
        } catch (LocalFault fault) {
            Terminal.say("jatigi: " + fault.getMessage());
            System.exit(1);
        }
    }

    /** Quarkus tells its launch mode only once it runs; but in development it is Quarkus that has loaded this class. */
    private static boolean isDevelopment() {
        return Main.class.getClassLoader().getClass().getName().endsWith(".QuarkusClassLoader");
    }

    private static void serveLocally(boolean fresh, boolean development, String... arguments) {
        LocalRun run = new LocalRun();
        run.begin(fresh, development);
        oneEventLoopForEachCore();
        Quarkus.run(
                Serving.class,
                (code, failure) -> {
                    run.served();
                    System.exit(code);
                },
                arguments);
    }

    /** Quarkus would have two: a request and its statements then wake each other's thread, and fewer questions meet. */
    private static void oneEventLoopForEachCore() {
        if (setting(EVENT_LOOPS).isEmpty()) {
            System.setProperty(EVENT_LOOPS, String.valueOf(Runtime.getRuntime().availableProcessors()));
        }
    }

    private static void runCommand(String... arguments) {
        Commands.runAlone(List.of(arguments), Terminal::say).ifPresent(System::exit);
        WITHOUT_SERVICE.forEach(System::setProperty);
        if (setting(DATABASE).isEmpty()) {
            System.setProperty(DATABASE, "postgresql://127.0.0.1:5432/jatigi");
            LocalRun.lend();
        }
        Quarkus.run(CommandRun.class, arguments);
    }

    private static Optional<String> setting(String name) {
        return ConfigProvider.getConfig().getOptionalValue(name, String.class);
    }
}
