package org.jatigi.commandline;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that is done from the command line instead of serving: {@code java -jar … realm check}.
 *
 * <p>A command is a bean of whichever package knows how. It says its findings one to a line and returns how the process
 * is to end: 0 when there is nothing to tell, 1 when there are findings, 2 when it was asked wrongly.
 */
public interface Command {

    /** The words that call it, with one blank between. */
    String name();

    /** What it does, in one line for the list of commands. */
    String summary();

    /** Does it, with the words that came after its name. */
    int run(List<String> arguments, Consumer<String> output);
}
