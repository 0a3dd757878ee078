package org.jatigi.commandline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {

    @ParameterizedTest
    @CsvSource({"dedup, dedupe", "Link, link", "evalaute, evaluate", "generat, generate"})
    void a_mistyped_command_is_asked_back_before_anything_starts(String word, String command) {
        List<String> said = new ArrayList<>();

        var end = Commands.runAlone(List.of(word, "--in", "a.csv"), said::add);

        assertEquals(2, end.getAsInt());
        assertTrue(said.getLast().contains(command), said.toString());
    }

    @Test
    void what_is_like_no_command_that_stands_alone_is_left_to_those_of_the_service() {
        List<String> said = new ArrayList<>();

        assertTrue(Commands.runAlone(List.of("erase", "x"), said::add).isEmpty());
        assertTrue(said.isEmpty());
    }
}
