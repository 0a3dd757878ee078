package org.jatigi.displacement.disclosure;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the other releases of a family show of a population.
 *
 * @param known numbers that one of them shows: hiding them again would protect nothing
 * @param secret numbers that one of them hides and none shows: they stay hidden
 * @param sums what the shown sums leave open: the hidden numbers that add up to it
 * @param hiddenSums the same of hidden sums
 */
record Earlier(BitSet known, BitSet secret, List<Set<Integer>> sums, List<Set<Integer>> hiddenSums) {

    /** A release of the family, as it is shown. */
    record Release(Cube cube, BitSet hidden, BitSet shown, Set<SumCell.Id> hiddenCells) {}

    static Earlier of(List<Release> releases) {
        var known = new BitSet();
        var secret = new BitSet();
        releases.forEach(release -> known.or(release.shown));
        releases.forEach(release -> secret.or(release.hidden));
        secret.andNot(known);
        var sums = new HashSet<Set<Integer>>();
        var hiddenSums = new HashSet<Set<Integer>>();
        for (var release : releases) {
            release.cube.cells().forEach(cell -> {
                var open = cell.open(release.hiddenCells, secret::get);
                (release.hiddenCells.contains(cell.id()) ? hiddenSums : sums).add(open);
            });
        }
        return new Earlier(known, secret, List.copyOf(sums), List.copyOf(hiddenSums));
    }

    boolean isKnown(int number) {
        return known.get(number);
    }
}
