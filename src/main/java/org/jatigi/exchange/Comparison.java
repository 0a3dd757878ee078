package org.jatigi.exchange;

import java.util.List;
import java.util.Set;

/**
 * What of a file is known already.
 *
 * @param unchangedRows the numbers of the good rows that say nothing new
 * @param findings what to tell about it
 */
public record Comparison(Set<Integer> unchangedRows, List<Finding> findings) {

    /** Nothing is known, everything is new. */
    public static final Comparison NOTHING_KNOWN = new Comparison(Set.of(), List.of());

    public Comparison {
        unchangedRows = Set.copyOf(unchangedRows);
        findings = List.copyOf(findings);
    }
}
