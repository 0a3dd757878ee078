package org.jatigi.commandline.linkage;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jatigi.commandline.Command;

/** What the commands of record linkage have in common: options, help, and how they say what is wrong. */
abstract class LinkageCommand implements Command {

    /** What a command answers to the shell. */
    static final int DONE = 0;

    /** Done, and something should be looked at before the result is believed. */
    static final int DONE_WITH_ALARMS = 1;

    static final int ASKED_WRONGLY = 2;

    private static final String HELP = "--help";

    private final String name;
    private final String summary;

    LinkageCommand(String name, String summary) {
        this.name = name;
        this.summary = summary;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String summary() {
        return summary;
    }

    @Override
    public final int run(List<String> arguments, Consumer<String> output) {
        if (arguments.contains(HELP)) {
            help().lines().forEach(output);
            return DONE;
        }
        try {
            return run(new Options(arguments, options(), flags()), output);
        } catch (BadInput wrong) {
            output.accept("jatigi " + name + ": " + wrong.getMessage());
            output.accept("jatigi " + name + " --help says how it is called");
        } catch (UncheckedIOException failure) {
            output.accept("jatigi " + name + ": a file could not be read or written: " + failure.getMessage());
        } catch (OutOfMemoryError full) {
            output.accept(
                    "jatigi " + name + ": not enough memory; give more, as java -Xmx20g -jar ... (a million records"
                            + " take about 1.2 GB), and call it again: it goes on where it was");
        }
        return ASKED_WRONGLY;
    }

    /** How it is called. */
    abstract String help();

    /** The options that a value follows. */
    abstract Set<String> options();

    /** The options that stand alone. */
    Set<String> flags() {
        return Set.of();
    }

    abstract int run(Options options, Consumer<String> output);
}
