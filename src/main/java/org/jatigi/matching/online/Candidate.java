package org.jatigi.matching.online;

import java.util.List;
import org.jatigi.matching.model.Level;

/**
 * A record that may be the person asked for.
 *
 * @param source the register it comes from
 * @param id its id there
 * @param weight in bits, log2 of the odds that it is the same person
 * @param levels how the values of each field agree
 */
public record Candidate(String source, String id, float weight, List<Level> levels) {}
