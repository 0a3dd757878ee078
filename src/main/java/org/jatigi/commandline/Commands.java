package org.jatigi.commandline;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All commands of this program; one is added by being a bean. */
@Singleton
public final class Commands {

    private static final int ASKED_WRONGLY = 2;

    private final List<Command> commands;

    Commands(@All List<Command> commands) {
        this.commands =
                commands.stream().sorted(Comparator.comparing(Command::name)).toList();
    }

    /** Runs the command that {@code words} begin with, or lists what there is. */
    public int run(List<String> words, Consumer<String> output) {
        String line = String.join(" ", words);
        Optional<Command> called = commands.stream()
                .filter(command -> (line + " ").startsWith(command.name() + " "))
                .max(Comparator.comparingInt(command -> command.name().length()));
        if (called.isEmpty()) {
            list(line, output);
            return ASKED_WRONGLY;
        }
        int nameLength = called.get().name().split(" ", -1).length;
        return called.get().run(words.subList(nameLength, words.size()), output);
    }

    private void list(String line, Consumer<String> output) {
        output.accept("unknown command / commande inconnue : " + line);
        output.accept("  (nothing)         serve, with the PostgreSQL and Keycloak of the Quarkus settings");
        output.accept("  local [--fresh]   serve, with PostgreSQL and Keycloak on this machine and demo data");
        commands.forEach(command -> output.accept("  %-17s %s".formatted(command.name(), command.summary())));
    }
}
