package org.jatigi.matching.household;

/**
 * Two rosters that share members: {@code members} links from place {@code from} to before {@code end} among the links of all.
 *
 * @param similarity in [0, 1]
 */
record Shared(int smaller, int larger, int from, int end, double similarity) {

    int members() {
        return end - from;
    }

    int otherThan(int roster) {
        return roster == smaller ? larger : smaller;
    }
}
