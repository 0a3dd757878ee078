package org.jatigi.exchange;

import java.util.ArrayList;
import java.util.List;

/** What came of a file once its rows were checked and compared with what is known. */
record Outcome(JobState state, List<StagedRow> rows, List<Finding> findings, Job.RowCounts counts) {

    static Outcome of(Checked checked, Comparison comparison) {
        var rows = checked.rows().stream()
                .map(row -> !row.isHeld() && comparison.unchangedRows().contains(row.row()) ? row.unchanged() : row)
                .toList();
        var counts = new Job.RowCounts(
                rows.size(),
                count(rows, StagedRow.State.GOOD),
                count(rows, StagedRow.State.HELD),
                count(rows, StagedRow.State.UNCHANGED));
        var findings = new ArrayList<>(checked.findings());
        findings.addAll(comparison.findings());
        boolean saysNothingNew = counts.staged() == 0 && counts.unchanged() > 0;
        return saysNothingNew
                ? new Outcome(JobState.UNCHANGED, List.of(), findings, counts)
                : new Outcome(JobState.STAGED, rows, findings, counts);
    }

    private static int count(List<StagedRow> rows, StagedRow.State state) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }
}
