package org.jatigi.commandline;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jatigi.commandline.linkage.LinkageCommands;
import org.jatigi.matching.name.Edits;

/**
 * All commands of this program; one is added by being a bean.
 *
 * <p>Those that stand alone are no beans: they need neither the database nor anything else of the service, and run without it.
 */
@Singleton
public final class Commands {

    private static final int ASKED_WRONGLY = 2;
    private static final int SLIPS_MAX = 2;
    private static final String UNKNOWN = "unknown command / commande inconnue : ";

    private static final List<Command> STANDING_ALONE = Stream.concat(
                    Stream.of(new RealmCheck()), LinkageCommands.all().stream())
            .toList();

    private final List<Command> commands;

    Commands(@All List<Command> commands) {
        this.commands = Stream.concat(STANDING_ALONE.stream(), commands.stream())
                .sorted(Comparator.comparing(Command::name))
                .toList();
    }

    /**
     * Runs the command that {@code words} begin with where it stands alone, and says how the process is to end. A word that is nearly the name of
     * such a command is asked back at once: nothing has to start for that.
     */
    public static OptionalInt runAlone(List<String> words, Consumer<String> output) {
        Optional<Command> called = called(STANDING_ALONE, words);
        if (called.isPresent()) {
            return OptionalInt.of(run(called.get(), words, output));
        }
        Optional<Command> meant = STANDING_ALONE.stream()
                .filter(command -> isNearly(words.getFirst(), command.name()))
                .findFirst();
        meant.ifPresent(command -> {
            output.accept(UNKNOWN + words.getFirst());
            output.accept("did you mean / vouliez-vous dire : " + command.name() + " ?");
        });
        return meant.isPresent() ? OptionalInt.of(ASKED_WRONGLY) : OptionalInt.empty();
    }

    private static boolean isNearly(String word, String name) {
        return Edits.distance(word.toCharArray(), name.toCharArray(), SLIPS_MAX) <= SLIPS_MAX;
    }

    /** Runs the command that {@code words} begin with, or lists what there is. */
    public int run(List<String> words, Consumer<String> output) {
        Optional<Command> called = called(commands, words);
        if (called.isEmpty()) {
            list(String.join(" ", words), output);
            return ASKED_WRONGLY;
        }
        return run(called.get(), words, output);
    }

    private static Optional<Command> called(List<Command> commands, List<String> words) {
        String line = String.join(" ", words) + " ";
        return commands.stream()
                .filter(command -> line.startsWith(command.name() + " "))
                .max(Comparator.comparingInt(command -> command.name().length()));
    }

    private static int run(Command command, List<String> words, Consumer<String> output) {
        int nameLength = command.name().split(" ", -1).length;
        return command.run(words.subList(nameLength, words.size()), output);
    }

    private void list(String line, Consumer<String> output) {
        output.accept(UNKNOWN + line);
        output.accept("  (nothing)         serve, with the PostgreSQL and Keycloak of the Quarkus settings");
        output.accept("  local [--fresh]   serve, with PostgreSQL and Keycloak on this machine and demo data");
        commands.forEach(command -> output.accept("  %-17s %s".formatted(command.name(), command.summary())));
    }
}
