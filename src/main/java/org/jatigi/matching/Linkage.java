package org.jatigi.matching;

import java.util.List;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.household.HouseholdEvidence;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Training;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.jatigi.matching.work.Workers;

/** Finds who is registered twice: the whole run. */
public final class Linkage {

    private final Register register;
    private final RuleSet rules;
    private final boolean acrossSources;
    private final Parameters parameters;
    private final Progress progress;
    private final Comparer comparer;

    /**
     * A run over a register.
     *
     * @param acrossSources whether only records of different sources are compared
     */
    public Linkage(Register register, RuleSet rules, boolean acrossSources, Parameters parameters, Progress progress) {
        this.register = register;
        this.rules = rules;
        this.acrossSources = acrossSources;
        this.parameters = parameters;
        this.progress = progress;
        this.comparer = new Comparer(register);
    }

    /** Learns a model of the register. */
    public Training.Trained train(ReviewedPairs reviewed) {
        return new Training(register, rules, acrossSources, parameters, progress, comparer).train(reviewed);
    }

    /** What a run found. */
    public record Found(Pairs pairs, List<RuleReport> rules) {}

    /** All pairs that may be the same person, by a model. */
    public Found find(Model model, Checkpoint checkpoint) {
        PairSearch search = new PairSearch(
                register,
                rules,
                acrossSources,
                comparer.scorers(model),
                new Workers(parameters.threads()),
                Parameters.WEIGHT_MIN,
                progress,
                checkpoint);
        Pairs pairs = search.pairs();
        return new Found(pairs, search.reports());
    }

    /** The same pairs in the light of their households. */
    public Pairs weighByHouseholds(Model model, Pairs pairs) {
        return HouseholdEvidence.weigh(register, pairs, comparer.scorers(model));
    }
}
