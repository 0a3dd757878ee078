package org.jatigi.exchange;

import java.util.List;

/** The rows of a file that somebody decided about: those to write, and those that stay out. */
public record Decided(List<StagedRow> good, List<StagedRow> held) {

    public Decided {
        good = List.copyOf(good);
        held = List.copyOf(held);
    }

    static Decided of(List<StagedRow> rows) {
        return new Decided(
                rows.stream().filter(row -> !row.isHeld()).toList(),
                rows.stream().filter(StagedRow::isHeld).toList());
    }
}
