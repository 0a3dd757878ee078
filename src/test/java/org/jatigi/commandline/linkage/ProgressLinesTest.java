package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often and in which words progress is told. */
class ProgressLinesTest {

    private final List<String> told = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final ProgressLines progress = new ProgressLines(told::add, nanos::get);

    @Test
    void a_line_names_the_step_and_how_much_of_it_is_done() {
        nanos.set(1_000_000_000);
        progress.at("comparing by phone", 1_200, 4_800);

        assertEquals(List.of("comparing by phone: 1,200 of 4,800, 25 %"), told);
    }

    @Test
    void a_step_of_one_piece_is_told_by_its_name() {
        nanos.set(1_000_000_000);
        progress.at("learning", 0, 1);
        nanos.set(2_000_000_000);
        progress.at("comparing", 0, 0);

        assertEquals(List.of("learning", "comparing"), told);
    }

    @Test
    void at_most_one_line_a_second_is_told() {
        for (int tenth = 0; tenth <= 35; tenth++) {
            nanos.set(tenth * 100_000_000L);
            progress.at("step", tenth, 100);
        }

        assertEquals(List.of("step: 10 of 100, 10 %", "step: 20 of 100, 20 %", "step: 30 of 100, 30 %"), told);
    }
}
