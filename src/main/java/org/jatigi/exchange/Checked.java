package org.jatigi.exchange;

import java.util.List;

/** What came of the rows of a file: the rows as understood, good or held, and the findings. */
public record Checked(List<StagedRow> rows, List<Finding> findings) {

    public Checked {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }
}
