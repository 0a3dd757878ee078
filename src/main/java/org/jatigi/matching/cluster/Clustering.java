package org.jatigi.matching.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.cluster.Finding.Kind;
import org.jatigi.matching.record.Pairs;

/**
 * From scored pairs to persons: what hangs together by links, each such component parted into groups that are alike as a whole ({@link
 * Agglomeration}), and what is odd about them.
 *
 * <p>The outcome does not depend on the order of the pairs.
 */
public final class Clustering {

    private final int[] roster;
    private final Decided decided;
    private final ClusterParameters parameters;

    /**
     * @param roster the household roster of every record, a number for a source's household code, 0 for none; its length is the number of
     *     records
     */
    public Clustering(int[] roster, Decided decided, ClusterParameters parameters) {
        this.roster = roster;
        this.decided = decided;
        this.parameters = parameters;
    }

    /**
     * The persons behind the records.
     *
     * @param pairs in any order, also those that are no links: they are evidence; a pair that is given twice counts with its larger weight
     * @throws IllegalArgumentException if a weight is not a number, or a record is paired with itself
     * @throws IndexOutOfBoundsException if a scored or decided pair names a record that has no place in the rosters
     */
    public Clusters of(Pairs pairs) {
        int records = roster.length;
        int[] clusterOf = new int[records];
        Arrays.setAll(clusterOf, record -> record);
        List<Finding> findings = new ArrayList<>();
        var reader = new ComponentReader(records, pairs, components(pairs));
        for (int record = 0; record < records; record++) {
            if (reader.begins(record)) {
                part(reader.component(record), clusterOf, findings);
            }
        }
        reportContradictions(clusterOf, findings);
        return new Clusters(clusterOf, pairs, decided, parameters.zones(), List.copyOf(findings));
    }

    private Components components(Pairs pairs) {
        var components = new Components(roster.length);
        for (int pair = 0; pair < pairs.size(); pair++) {
            int one = pairs.left(pair);
            int other = pairs.right(pair);
            float weight = pairs.weight(pair);
            if (Float.isNaN(weight) || one == other) {
                throw new IllegalArgumentException(
                        "pair " + pair + " of records " + one + " and " + other + " weighs " + weight);
            }
            if (weight >= parameters.zones().link() && !decided.areTwo(one, other)) {
                components.join(one, other);
            }
        }
        for (long pair : decided.together()) {
            if (decided.areOne(Decided.one(pair), Decided.other(pair))) {
                components.join(Decided.one(pair), Decided.other(pair));
            }
        }
        return components;
    }

    private void part(Component component, int[] clusterOf, List<Finding> findings) {
        var agglomeration = new Agglomeration(component, roster, decided, parameters);
        int[] cluster = byItsSmallestRecord(component, agglomeration.run());
        for (int place = 0; place < cluster.length; place++) {
            clusterOf[component.records()[place]] = cluster[place];
        }
        agglomeration.report(cluster, findings);
        new Oddities(component, decided, parameters.zones(), findings).report(cluster);
    }

    private static int[] byItsSmallestRecord(Component component, int[] groupOf) {
        int[] smallest = new int[groupOf.length];
        Arrays.fill(smallest, -1);
        int[] cluster = new int[groupOf.length];
        for (int place = 0; place < groupOf.length; place++) {
            int group = groupOf[place];
            if (smallest[group] < 0) {
                smallest[group] = component.records()[place];
            }
            cluster[place] = smallest[group];
        }
        return cluster;
    }

    private void reportContradictions(int[] clusterOf, List<Finding> findings) {
        for (long pair : decided.contradictions()) {
            int one = Decided.one(pair);
            findings.add(new Finding(Kind.CONTRADICTION, clusterOf[one], one, Decided.other(pair), Float.NaN));
        }
    }
}
