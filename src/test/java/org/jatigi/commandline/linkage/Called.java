package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

/** What a command answered: how it ended and what it said. */
record Called(int code, List<String> lines) {

    /** Calls a command of record linkage, as the program does. */
    static Called with(String... words) {
        List<String> lines = new ArrayList<>();
        var command = LinkageCommands.all().stream()
                .filter(known -> known.name().equals(words[0]))
                .findFirst()
                .orElseThrow();
        int code = command.run(List.of(words).subList(1, words.length), lines::add);
        return new Called(code, lines);
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Sees to it that it did what it was asked, with or without alarms. */
    Called done() {
        assertEquals(true, code == LinkageCommand.DONE || code == LinkageCommand.DONE_WITH_ALARMS, this::text);
        return this;
    }
}
