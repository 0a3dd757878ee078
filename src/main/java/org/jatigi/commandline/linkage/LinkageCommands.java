package org.jatigi.commandline.linkage;

import java.util.List;
import org.jatigi.commandline.Command;

/** The commands of record linkage. They need nothing of the service. */
public final class LinkageCommands {

    private LinkageCommands() {}

    public static List<Command> all() {
        return List.of(
                FindCommand.link(),
                FindCommand.dedupe(),
                new EncodeCommand(),
                new EvaluateCommand(),
                new ExplainCommand(),
                new GenerateCommand());
    }
}
