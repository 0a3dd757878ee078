package org.jatigi.matching;

/**
 * What a blocking rule cost and found.
 *
 * @param rule as it is written
 * @param pairs that it compared
 * @param omitted that agree on it and were not compared, because their block was too large
 * @param found that weigh enough and that no earlier rule had found
 */
public record RuleReport(String rule, long pairs, long omitted, long found) {}
