package org.jatigi.matching.cluster;

/** Sets of records that hang together, as a forest in one array (union-find). The smallest record of a set is its root, so its name. */
final class Components {

    private final int[] parent;

    Components(int records) {
        parent = new int[records];
        for (int record = 0; record < records; record++) {
            parent[record] = record;
        }
    }

    void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        if (first < second) {
            parent[second] = first;
        } else {
            parent[first] = second;
        }
    }

    /** The smallest record of the set; halves the way up on its way. */
    int root(int record) {
        int at = record;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
