package org.jatigi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jatigi.matching.blocking.BlockKeys;
import org.jatigi.matching.blocking.BlockSplitter;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.jatigi.matching.work.Workers;

/**
 * Finds the pairs of a register that weigh enough, rule by rule.
 *
 * <p>A pair that several rules find is weighed by each and kept by the first: weighing is cheaper than remembering millions of pairs, and only
 * the few that weigh enough are asked whether an earlier rule had them.
 */
final class PairSearch {

    private final Register register;
    private final RuleSet rules;
    private final boolean acrossSources;
    private final Comparer.Scorers scorers;
    private final Workers workers;
    private final float least;
    private final Progress progress;
    private final Checkpoint checkpoint;
    private final List<RuleReport> reports = new ArrayList<>();

    PairSearch(
            Register register,
            RuleSet rules,
            boolean acrossSources,
            Comparer.Scorers scorers,
            Workers workers,
            float least,
            Progress progress,
            Checkpoint checkpoint) {
        this.register = register;
        this.rules = rules;
        this.acrossSources = acrossSources;
        this.scorers = scorers;
        this.workers = workers;
        this.least = least;
        this.progress = progress;
        this.checkpoint = checkpoint;
    }

    /** What each rule cost and found, after {@link #pairs()}. */
    List<RuleReport> reports() {
        return reports;
    }

    /** All pairs that weigh at least as much as asked, in the order of their records, each once. */
    Pairs pairs() {
        BlockKeys keys = new BlockKeys(register);
        BlockSplitter splitter = new BlockSplitter(keys, register, rules.splitting());
        List<long[]> earlier = new ArrayList<>();
        Pairs all = new Pairs();
        for (Rule rule : rules.rules()) {
            long[] ofRule = keys.of(rule);
            String step = "comparing by " + rule;
            Optional<Pairs> kept = checkpoint.found(step);
            Blocks blocks = Blocks.of(register, ofRule, acrossSources, splitter);
            Pairs found = kept.orElseGet(() -> compare(step, blocks, List.copyOf(earlier), splitter));
            if (kept.isEmpty()) {
                checkpoint.keep(step, found);
            }
            reports.add(new RuleReport(rule.toString(), blocks.pairs(), blocks.omitted(), found.size()));
            all.addAll(found);
            earlier.add(ofRule);
        }
        return all.inOrder().withoutRepeats();
    }

    private Pairs compare(String step, Blocks blocks, List<long[]> earlier, BlockSplitter splitter) {
        int[] codes = register.codes();
        int width = register.fields().size();
        AtomicInteger done = new AtomicInteger();
        progress.at(step, 0, blocks.tasks());
        List<Finder> finders = workers.share(blocks.tasks(), Finder::new, (finder, task) -> {
            blocks.visit(task, (one, other) -> {
                float weight = finder.scorer.weight(
                        codes, one * width, codes, other * width, register.shareRoster(one, other), least);
                if (weight != Scorer.TOO_LIGHT && !wasFound(earlier, splitter, one, other)) {
                    finder.found.add(one, other, weight);
                }
            });
            progress.at(step, done.incrementAndGet(), blocks.tasks());
        });
        Pairs found = new Pairs();
        finders.forEach(finder -> found.addAll(finder.found));
        return found;
    }

    private static boolean wasFound(List<long[]> earlier, BlockSplitter splitter, int one, int other) {
        for (int rule = 0; rule < earlier.size(); rule++) {
            long[] keys = earlier.get(rule);
            if (keys[one] != 0 && keys[one] == keys[other] && !splitter.isSplit(keys[one])) {
                return true;
            }
        }
        return false;
    }

    /** What one thread found. */
    private final class Finder {

        private final Scorer scorer = scorers.forThread();
        private final Pairs found = new Pairs();
    }
}
