package org.jatigi.local;

import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import org.jatigi.commandline.Commands;

/** One command, and then the end. */
public final class CommandRun implements QuarkusApplication {

    private final Commands commands;

    CommandRun(Commands commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... arguments) {
        return commands.run(List.of(arguments), Terminal::say);
    }
}
