package org.jatigi.matching.online;

import java.util.List;

/**
 * What a look-up found.
 *
 * @param best the heaviest, heaviest first; equal ones by id
 * @param found how many weigh enough; more than {@code best} has where that is full
 * @param weighed how many pairs were weighed; one that several rules find counts with each
 * @param omitted how many pairs were not, though they share a key, because their block is too large and they differ on the parts that split it
 */
public record Candidates(List<Candidate> best, int found, int weighed, int omitted) {

    static final Candidates NONE = new Candidates(List.of(), 0, 0, 0);
}
