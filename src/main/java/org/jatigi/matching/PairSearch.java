package org.jatigi.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.RowVisitor;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.jatigi.matching.work.Workers;

/**
 * Finds the pairs of a register that weigh enough, rule by rule.
 *
 * <p>A pair that several rules show is weighed by the first. Which those are is asked before anything else, because half of the pairs that cost most,
 * the likely ones, were shown before; a record of which all pairs were is not even taken up.
 */
final class PairSearch {

    private final Register register;
    private final RuleBlocks blocks;
    private final Comparer.Scorers scorers;
    private final Workers workers;
    private final Progress progress;
    private final Checkpoint checkpoint;
    private final List<RuleReport> reports = new ArrayList<>();
    private final Queue<Finder> idle = new ConcurrentLinkedQueue<>();

    PairSearch(
            Register register,
            RuleBlocks blocks,
            Comparer.Scorers scorers,
            Workers workers,
            Progress progress,
            Checkpoint checkpoint) {
        this.register = register;
        this.blocks = blocks;
        this.scorers = scorers;
        this.workers = workers;
        this.progress = progress;
        this.checkpoint = checkpoint;
    }

    /** What each rule cost and found, after {@link #pairs()}. */
    List<RuleReport> reports() {
        return reports;
    }

    /** All pairs of {@link Parameters#WEIGHT_MIN} or more, in the order of their records, each once. */
    Pairs pairs() {
        Pairs all = new Pairs();
        List<Rule> rules = blocks.rules().rules();
        for (int rule = 0; rule < rules.size(); rule++) {
            String step = "comparing by " + rules.get(rule);
            Optional<Pairs> kept = checkpoint.found(step);
            Pairs found = kept.isPresent() ? kept.get() : compare(step, rule);
            if (kept.isEmpty()) {
                checkpoint.keep(step, found);
            }
            Blocks ofRule = blocks.blocks(rule);
            reports.add(new RuleReport(rules.get(rule).toString(), ofRule.pairs(), ofRule.omitted(), found.size()));
            all.addAll(found);
        }
        return all.inOrder().withoutRepeats();
    }

    private Pairs compare(String step, int rule) {
        Blocks ofRule = blocks.blocks(rule);
        AtomicInteger done = new AtomicInteger();
        progress.at(step, 0, ofRule.tasks());
        List<Finder> finders = workers.share(ofRule.tasks(), () -> finder(rule), (finder, task) -> {
            ofRule.visitRows(task, finder);
            progress.at(step, done.incrementAndGet(), ofRule.tasks());
        });
        Pairs found = new Pairs();
        finders.forEach(finder -> found.addAll(finder.found));
        idle.addAll(finders);
        return found.inOrder();
    }

    /** One that has worked for an earlier rule, because its scorer remembers levels, or a new one. */
    private Finder finder(int rule) {
        Finder finder = idle.poll();
        return (finder == null ? new Finder() : finder).of(rule);
    }

    /** What one thread finds. */
    private final class Finder implements RowVisitor {

        private int rule;
        private final int[] codes = register.codes();
        private final int width = register.fields().size();
        private final Scorer scorer = scorers.forThread();
        private Pairs found = new Pairs();
        private final int[] rosters = register.rosters();

        @SuppressWarnings("UnusedVariable") // written so that the compiler does not leave out what is read
        private int touched;

        Finder of(int next) {
            rule = next;
            found = new Pairs();
            return this;
        }

        /** Reads a word of what each record has, so that memory brings them while the next ones are asked for already. */
        @Override
        public void soon(int[] records, int from, int to) {
            int sum = 0;
            for (int at = from; at < to; at++) {
                int record = records[at];
                sum += codes[record * width] + rosters[record] + blocks.touch(record);
            }
            touched += sum;
        }

        @Override
        public void visit(int one, int[] others, int from, int to) {
            boolean taken = false;
            for (int at = from; at < to; at++) {
                int other = others[at];
                if (blocks.isShownBefore(rule, one, other)) {
                    continue;
                }
                if (!taken) {
                    scorer.take(codes, one * width);
                    taken = true;
                }
                float weight =
                        scorer.weight(codes, other * width, register.shareRoster(one, other), Parameters.WEIGHT_MIN);
                if (weight != Scorer.TOO_LIGHT) {
                    found.add(one, other, weight, scorer.matchBits(), scorer.householdBits());
                }
            }
        }
    }
}
