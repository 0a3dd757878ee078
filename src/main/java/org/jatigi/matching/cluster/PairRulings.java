package org.jatigi.matching.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pairs of records that were ruled on, and by which event; both ways, so that a record finds its partners. */
final class PairRulings {

    private final Map<String, TreeMap<String, Long>> partners = new TreeMap<>();

    /** The event that ruled on the pair; 0 for none. */
    long ruledBy(String one, String other) {
        return partners(one).getOrDefault(other, 0L);
    }

    /** The partners of a record with the event that ruled, in order. */
    Map<String, Long> partners(String recordId) {
        return partners.getOrDefault(recordId, new TreeMap<>());
    }

    void add(String one, String other, long sequence) {
        partners.computeIfAbsent(one, absent -> new TreeMap<>()).put(other, sequence);
        partners.computeIfAbsent(other, absent -> new TreeMap<>()).put(one, sequence);
    }

    void remove(String one, String other) {
        removeOneWay(one, other);
        removeOneWay(other, one);
    }

    /** Every pair once, the smaller record first, in order. */
    List<RecordPair> all() {
        List<RecordPair> pairs = new ArrayList<>();
        partners.forEach((one, others) -> others.keySet().stream()
                .filter(other -> one.compareTo(other) < 0)
                .forEach(other -> pairs.add(new RecordPair(one, other))));
        return List.copyOf(pairs);
    }

    private void removeOneWay(String one, String other) {
        partners.computeIfPresent(one, (key, others) -> {
            others.remove(other);
            return others.isEmpty() ? null : others;
        });
    }
}
