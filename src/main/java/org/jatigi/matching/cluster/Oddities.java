package org.jatigi.matching.cluster;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.cluster.Finding.Kind;

/** Looks for what is odd about the clusters of a component that stand: a pair that is unlike, a bridge between two groups. */
final class Oddities {

    /** A bridge to a single record is what every pair of two is; two groups of two are two persons until something else joins them. */
    private static final int BRIDGED_GROUP_MIN = 2;

    private final Component component;
    private final Decided decided;
    private final Zones zones;
    private final List<Finding> findings;

    Oddities(Component component, Decided decided, Zones zones, List<Finding> findings) {
        this.component = component;
        this.decided = decided;
        this.zones = zones;
        this.findings = findings;
    }

    /** @param clusterOf the cluster of every place, named by its smallest record */
    void report(int[] clusterOf) {
        int records = component.size();
        int[] rank = new int[records];
        int[] size = new int[records];
        for (int place = 0; place < records; place++) {
            int home = home(clusterOf[place]);
            rank[place] = size[home]++;
        }
        int[] pairsFrom = new int[records + 1];
        int[] inside = sortPairs(clusterOf, pairsFrom);
        for (int place = 0; place < records; place++) {
            if (size[place] > 2) {
                int[] pairs = Arrays.copyOfRange(inside, pairsFrom[place], pairsFrom[place + 1]);
                reportWeakest(clusterOf[place], pairs);
                if (size[place] >= 2 * BRIDGED_GROUP_MIN) {
                    reportBridge(place, clusterOf, size[place], rank, pairs);
                }
            }
        }
    }

    private void reportWeakest(int cluster, int[] pairs) {
        int weakest = pairs.length == 0 ? -1 : pairs[0];
        for (int pair : pairs) {
            weakest = component.weight()[pair] < component.weight()[weakest] ? pair : weakest;
        }
        if (weakest >= 0 && component.weight()[weakest] < zones.review()) {
            add(Kind.WEAK_PAIR, cluster, weakest);
        }
    }

    private void reportBridge(int home, int[] clusterOf, int size, int[] rank, int[] pairs) {
        int[] one = new int[pairs.length + size];
        int[] other = new int[pairs.length + size];
        int[] pairOf = new int[pairs.length];
        float weakest = Float.POSITIVE_INFINITY;
        int links = 0;
        for (int pair : pairs) {
            float weight = component.weight()[pair];
            if (weight >= zones.review() && !decidedOne(pair)) {
                weakest = Math.min(weakest, weight);
                one[links] = rank[component.one()[pair]];
                other[links] = rank[component.other()[pair]];
                pairOf[links++] = pair;
            }
        }
        int all = addDecided(home, clusterOf, rank, one, other, links);
        for (int link : new Bridges(size, Arrays.copyOf(one, all), Arrays.copyOf(other, all)).find(BRIDGED_GROUP_MIN)) {
            if (link < links && component.weight()[pairOf[link]] == weakest) {
                add(Kind.BRIDGE, clusterOf[home], pairOf[link]);
            }
        }
    }

    /** Adds a link to the first of its group for every record that persons decided to belong to one; gives the number of links. */
    private int addDecided(int home, int[] clusterOf, int[] rank, int[] one, int[] other, int links) {
        if (!decided.putsTogether()) {
            return links;
        }
        var firstOf = new Int2IntOpenHashMap();
        firstOf.defaultReturnValue(-1);
        int all = links;
        for (int place = home; place < component.size(); place++) {
            if (clusterOf[place] == clusterOf[home]) {
                int first = firstOf.putIfAbsent(decided.group(component.records()[place]), rank[place]);
                if (first >= 0) {
                    one[all] = first;
                    other[all++] = rank[place];
                }
            }
        }
        return all;
    }

    private boolean decidedOne(int pair) {
        return decided.areOne(
                component.records()[component.one()[pair]],
                component.records()[component.other()[pair]]);
    }

    private int[] sortPairs(int[] clusterOf, int[] pairsFrom) {
        for (int pair = 0; pair < component.pairs(); pair++) {
            if (isInside(clusterOf, pair)) {
                pairsFrom[home(clusterOf[component.one()[pair]]) + 1]++;
            }
        }
        for (int place = 1; place < pairsFrom.length; place++) {
            pairsFrom[place] += pairsFrom[place - 1];
        }
        int[] next = pairsFrom.clone();
        int[] inside = new int[pairsFrom[component.size()]];
        for (int pair = 0; pair < component.pairs(); pair++) {
            if (isInside(clusterOf, pair)) {
                inside[next[home(clusterOf[component.one()[pair]])]++] = pair;
            }
        }
        return inside;
    }

    private boolean isInside(int[] clusterOf, int pair) {
        return clusterOf[component.one()[pair]] == clusterOf[component.other()[pair]];
    }

    /** The place of a cluster's smallest record. */
    private int home(int cluster) {
        return Arrays.binarySearch(component.records(), cluster);
    }

    private void add(Kind kind, int cluster, int pair) {
        findings.add(new Finding(
                kind,
                cluster,
                component.records()[component.one()[pair]],
                component.records()[component.other()[pair]],
                component.weight()[pair]));
    }
}
