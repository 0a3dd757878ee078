package org.jatigi.commandline.linkage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jatigi.matching.cluster.Clusters;
import org.jatigi.matching.cluster.Finding;
import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Register;

/**
 * What a run did and found, for people: counted once, written as JSON and as Markdown.
 *
 * @param command that was run
 * @param inputs names of the files
 * @param zones how many scored pairs are in each zone
 * @param sizes how many persons have so many records
 * @param findings how many there are of each kind
 */
record Report(
        String command,
        List<String> inputs,
        Register register,
        LinkageRun.Result result,
        Parameters parameters,
        Map<Zone, Long> zones,
        Map<Integer, Long> sizes,
        Map<Finding.Kind, Long> findings) {

    static Report of(
            String command, List<String> inputs, Register register, LinkageRun.Result result, Parameters parameters) {
        Clusters clusters = result.clusters();
        Map<Zone, Long> zones = new EnumMap<>(Zone.class);
        for (Zone zone : Zone.values()) {
            zones.put(zone, 0L);
        }
        for (int pair = 0; pair < result.pairs().size(); pair++) {
            zones.merge(clusters.zone(pair), 1L, Long::sum);
        }
        Map<Integer, Long> sizes = new TreeMap<>();
        for (int record = 0; record < clusters.records(); record++) {
            if (clusters.clusterOf(record) == record) {
                sizes.merge(clusters.size(record), 1L, Long::sum);
            }
        }
        Map<Finding.Kind, Long> findings = new EnumMap<>(Finding.Kind.class);
        clusters.findings().forEach(finding -> findings.merge(finding.kind(), 1L, Long::sum));
        return new Report(command, List.copyOf(inputs), register, result, parameters, zones, sizes, findings);
    }

    /** How many scored pairs are in a zone. */
    long pairs(Zone zone) {
        return zones.getOrDefault(zone, 0L);
    }

    long persons() {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many records lack each field. */
    long missing(int field) {
        long missing = 0;
        for (int record = 0; record < register.size(); record++) {
            missing += register.code(record, field) == 0 ? 1 : 0;
        }
        return missing;
    }

    /** A record as people name it. */
    String name(int record) {
        return register.sourceName(register.source(record)) + "/" + register.id(record);
    }
}
