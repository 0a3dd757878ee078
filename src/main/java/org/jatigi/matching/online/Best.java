package org.jatigi.matching.online;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Scorer;

/** The heaviest candidates so far, heaviest first. */
final class Best {

    private final Records records;
    private final List<List<Level>> levels;
    private final int[] slots;
    private final float[] weights;
    private final byte[][] patterns;
    private int size;

    /** @param levels those that there are for each field */
    Best(Records records, List<List<Level>> levels, int max) {
        this.records = records;
        this.levels = levels;
        this.slots = new int[max];
        this.weights = new float[max];
        this.patterns = new byte[max][levels.size()];
    }

    /** Takes a candidate in if it is among the best; the scorer has weighed it last. */
    void offer(int slot, float weight, Scorer scorer) {
        if (size == slots.length && !before(slot, weight, size - 1)) {
            return;
        }
        int at = size < slots.length ? size++ : size - 1;
        byte[] pattern = patterns[at];
        while (at > 0 && before(slot, weight, at - 1)) {
            slots[at] = slots[at - 1];
            weights[at] = weights[at - 1];
            patterns[at] = patterns[at - 1];
            at--;
        }
        int[] found = scorer.levels();
        for (int field = 0; field < pattern.length; field++) {
            pattern[field] = (byte) found[field];
        }
        slots[at] = slot;
        weights[at] = weight;
        patterns[at] = pattern;
    }

    List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            Level[] ofCandidate = new Level[levels.size()];
            Arrays.setAll(ofCandidate, level(patterns[at]));
            String source = records.sourceNames().get(records.source(slots[at]));
            candidates.add(new Candidate(source, records.id(slots[at]), weights[at], List.of(ofCandidate)));
        }
        return candidates;
    }

    private IntFunction<Level> level(byte[] pattern) {
        return field -> levels.get(field).get(pattern[field]);
    }

    private boolean before(int slot, float weight, int at) {
        int order = Float.compare(weights[at], weight);
        if (order == 0) {
            String source = records.sourceNames().get(records.source(slot));
            order = records.compareNames(slots[at], records.id(slot), source);
            return order > 0;
        }
        return order < 0;
    }
}
