package org.jatigi.matching.model;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Workers;

/** Counts patterns: of random pairs, of blocks, of rosters. */
final class Census {

    private static final int RANDOM_TASKS = 64;
    /** Pairs that a thread counts at once: their records fit the first cache of a core. */
    private static final int AT_ONCE = 128;
    /** Draws for each pair wanted: between a small register and a large one most are within the large one, and do not count. */
    private static final int DRAWS_MAX = 50;

    private final Register register;
    private final boolean acrossSources;
    private final boolean acrossRosters;
    private final Comparer.Scorers scorers;
    private final Workers workers;

    Census(Register register, boolean acrossSources, boolean acrossRosters, Comparer.Scorers scorers, Workers workers) {
        this.register = register;
        this.acrossSources = acrossSources;
        this.acrossRosters = acrossRosters;
        this.scorers = scorers;
        this.workers = workers;
    }

    /** Patterns of so many pairs drawn at random; of all pairs where there are no more than that. */
    PatternCounts random(int pairs, long seed) {
        long size = register.size();
        if (size * (size - 1) / 2 <= pairs) {
            return count(1, (counter, task) -> {
                for (int one = 0; one < size; one++) {
                    for (int other = one + 1; other < size; other++) {
                        counter.add(one, other);
                    }
                }
            });
        }
        return count(RANDOM_TASKS, (counter, task) -> {
            SplittableRandom random = new SplittableRandom(seed * RANDOM_TASKS + task);
            int wanted = pairs / RANDOM_TASKS;
            for (int drawn = 0; drawn < pairs / RANDOM_TASKS * DRAWS_MAX && wanted > 0; drawn++) {
                int one = random.nextInt((int) size);
                int other = random.nextInt((int) size);
                if (one != other && counter.add(one, other)) {
                    wanted--;
                }
            }
        });
    }

    /** Patterns of the pairs of blocks that a test lets through. */
    PatternCounts of(Blocks blocks, PairTest test) {
        return count(
                blocks.tasks(),
                (counter, task) -> blocks.visit(task, (one, other) -> {
                    if (test.lets(one, other)) {
                        counter.add(one, other);
                    }
                }));
    }

    /** Patterns of so many pairs drawn from blocks; of all their pairs where there are no more. */
    PatternCounts drawn(Blocks blocks, int pairs, long seed) {
        if (blocks.pairs() <= pairs) {
            return of(blocks, (one, other) -> true);
        }
        return count(
                RANDOM_TASKS,
                (counter, task) -> blocks.draw(pairs / RANDOM_TASKS, seed * RANDOM_TASKS + task, counter::add));
    }

    /** Patterns of a share of the pairs that any rule finds, each counted once: by the first rule that finds it. */
    PatternCounts ofAll(RuleBlocks blocks, double share) {
        PairTest sample = sample(share);
        List<PatternCounts> parts = new ArrayList<>();
        for (int rule = 0; rule < blocks.rules().rules().size(); rule++) {
            int current = rule;
            parts.add(of(
                    blocks.blocks(rule),
                    (one, other) -> sample.lets(one, other) && !blocks.isShownBefore(current, one, other)));
        }
        return sum(parts);
    }

    /** Whether a pair counts. */
    @FunctionalInterface
    interface PairTest {
        boolean lets(int one, int other);
    }

    /** A test that lets a share of all pairs through, always the same ones. */
    static PairTest sample(double share) {
        long limit = (long) (share * (1L << 32));
        return (one, other) -> {
            long low = Math.min(one, other);
            return (Dictionary.mix(low << 32 | Math.max(one, other)) >>> 32) < limit;
        };
    }

    /** The sum of several censuses. */
    private static PatternCounts sum(List<PatternCounts> parts) {
        return PatternCounts.of(parts.stream()
                .map(part -> new Long2LongOpenHashMap(part.patterns(), part.counts()))
                .toList());
    }

    private PatternCounts count(int tasks, Workers.Task<Counter> task) {
        List<Counter> counters = workers.share(tasks, Counter::new, task);
        return PatternCounts.of(counters.stream().map(Counter::counts).toList());
    }

    /** What one thread counts: some pairs at once, so that memory brings the records of one while those of the next are asked for already. */
    private final class Counter {

        private final Scorer scorer = scorers.forThread();
        private final Long2LongOpenHashMap counts = new Long2LongOpenHashMap();
        private final int[] codes = register.codes();
        private final int width = register.fields().size();
        private final int[] rows = new int[2 * AT_ONCE];
        private int waiting;

        @SuppressWarnings("UnusedVariable") // written so that the compiler does not leave out what is read
        private int touched;

        Long2LongOpenHashMap counts() {
            countWaiting();
            return counts;
        }

        boolean add(int one, int other) {
            boolean wanted = !acrossSources || register.source(one) != register.source(other);
            if (!wanted || (acrossRosters && register.shareRoster(one, other))) {
                return false;
            }
            rows[waiting++] = one * width;
            rows[waiting++] = other * width;
            if (waiting == rows.length) {
                countWaiting();
            }
            return true;
        }

        private void countWaiting() {
            int sum = 0;
            for (int at = 0; at < waiting; at++) {
                sum += codes[rows[at]];
            }
            touched += sum;
            for (int at = 0; at < waiting; at += 2) {
                counts.addTo(scorer.pattern(codes, rows[at], rows[at + 1]), 1);
            }
            waiting = 0;
        }
    }
}
