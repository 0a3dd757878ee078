package org.jatigi.matching.online;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.List;
import java.util.function.IntConsumer;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Scorer;

/**
 * Weighs the candidates of one look-up at a time.
 *
 * <p>Values that no record has get a code that is this reader's own for as long as the look-up lasts. So nobody else meets them, and nothing
 * of them is left afterwards.
 */
final class Reader {

    private static final int SEEN_KEPT = 1 << 10;

    private final Comparer.Scorers scorers;
    private final Records records;
    private final boolean acrossSources;
    private final int lent;
    private final int code;
    private Scorer scorer;
    private int epoch;
    private IntOpenHashSet seen = new IntOpenHashSet();

    Reader(Comparer.Scorers scorers, Records records, boolean acrossSources, int lent, int code) {
        this.scorers = scorers;
        this.records = records;
        this.acrossSources = acrossSources;
        this.lent = lent;
        this.code = code;
        this.scorer = scorers.forThread(lent);
    }

    /** The code of values that no record has, in every field. */
    int code() {
        return code;
    }

    /** Forgets what is remembered of codes if any was given another value since. */
    void keepUp(int now) {
        if (epoch != now) {
            epoch = now;
            scorer = scorers.forThread(lent);
        }
    }

    Candidates candidates(Sought sought, RuleIndex[] rules, List<List<Level>> levels, float least, int max) {
        Visit visit = new Visit(sought, new Best(records, levels, max), least);
        scorer.take(sought.codes(), sought.row());
        int omitted = 0;
        for (RuleIndex rule : rules) {
            omitted += rule.visit(sought, visit);
        }
        int found = seen.size();
        if (found > SEEN_KEPT) {
            seen = new IntOpenHashSet();
        }
        seen.clear();
        return new Candidates(visit.best.candidates(), found, visit.weighed, omitted);
    }

    /** One look-up on its way through the rules. */
    private final class Visit implements IntConsumer {

        private final Sought sought;
        private final Best best;
        private final float least;
        private int weighed;

        private Visit(Sought sought, Best best, float least) {
            this.sought = sought;
            this.best = best;
            this.least = least;
        }

        @Override
        public void accept(int slot) {
            if (acrossSources && records.source(slot) == sought.source()) {
                return;
            }
            weighed++;
            boolean sameRoster = sought.roster() != 0 && sought.roster() == records.roster(slot);
            float weight = scorer.weight(records.codes(), records.row(slot), sameRoster, least);
            if (weight != Scorer.TOO_LIGHT && seen.add(slot)) {
                best.offer(slot, weight, scorer);
            }
        }
    }
}
