package org.jatigi.matching;

import java.util.List;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.cluster.ClusterParameters;
import org.jatigi.matching.cluster.Clustering;
import org.jatigi.matching.cluster.Clusters;
import org.jatigi.matching.cluster.Decided;
import org.jatigi.matching.cluster.Zones;
import org.jatigi.matching.household.HouseholdEvidence;
import org.jatigi.matching.household.OneToOne;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Training;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.triangle.Closing;
import org.jatigi.matching.triangle.ThirdRecords;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;
import org.jatigi.matching.work.Workers;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is registered more than once. The whole method on one screen:
 *
 * <ol>
 *   <li>blocking: which pairs are worth comparing ({@link RuleBlocks}, made at the beginning);
 *   <li>{@link #train}: how often the fields of one person agree, and those of others;
 *   <li>{@link #find}: the weight of each pair by itself, the same that the online index gives;
 *   <li>{@link #inHouseholds}: the weight of each pair in the light of the households of both;
 *   <li>{@link #inTriangles}: the weight of each pair in the light of the records that both are compared with;
 *   <li>{@link #persons}: who is one person, and what a person should look at.
 * </ol>
 *
 * <p>The same register and parameters give the same result, on any number of threads and in any order of rows.
 */
public final class Linkage {

    private final Register register;
    private final boolean acrossSources;
    private final Parameters parameters;
    private final Progress progress;
    private final Comparer comparer;
    private final RuleBlocks blocks;
    private Comparer.@Nullable Scorers scorers;

    /**
     * A run over a register.
     *
     * @param acrossSources whether only records of different sources are compared
     */
    public Linkage(Register register, RuleSet rules, boolean acrossSources, Parameters parameters, Progress progress) {
        this.register = register;
        this.acrossSources = acrossSources;
        this.parameters = parameters;
        this.progress = progress;
        progress.at("making blocks", 0, 1);
        this.comparer = new Comparer(register);
        this.blocks = new RuleBlocks(register, rules, acrossSources);
    }

    /** Learns a model of the register, from pairs that people reviewed too where there are any. */
    public Training.Trained train(ReviewedPairs reviewed) {
        return new Training(register, blocks, acrossSources, parameters, progress, comparer).train(reviewed);
    }

    /** A model that was learnt before, with the probabilities that reviewed pairs of this register ask for. */
    public Model taught(Model model, ReviewedPairs reviewed) {
        return reviewed.teach(model, register, comparer);
    }

    /** The pairs that may be one person, in the order of their records, and what each rule cost and found. */
    public record Found(Pairs pairs, List<RuleReport> rules) {}

    /** All pairs that weigh at least {@link Parameters#WEIGHT_MIN} by a model, each looked at by itself. */
    public Found find(Model model, Checkpoint checkpoint) {
        Workers workers = new Workers(parameters.threads());
        PairSearch search = new PairSearch(register, blocks, scorers(model), workers, progress, checkpoint);
        Pairs pairs = search.pairs();
        return new Found(pairs, search.reports());
    }

    /**
     * The same pairs with the weights that they have in the light of the households of both.
     *
     * @param pairs as they were found
     */
    public Pairs inHouseholds(Model model, Pairs pairs) {
        progress.at("comparing households", 0, 1);
        Pairs supported = HouseholdEvidence.weigh(pairs, register.rosters(), model.calibration());
        return OneToOne.resolve(supported, register.rosters());
    }

    /**
     * The same pairs with the weights that they have in the light of third records, and the pairs that third records suggest.
     *
     * @param pairs in the light of their households, in the order of their records
     */
    public Pairs inTriangles(Model model, Pairs pairs) {
        progress.at("comparing in threes", 0, 1);
        Pairs closed = Closing.close(register, pairs, scorers(model));
        Pairs weighed = ThirdRecords.weigh(closed, register.size());
        return acrossSources ? acrossSources(weighed) : weighed;
    }

    /** Scorers by a model: their tables are made once for all steps. */
    private Comparer.Scorers scorers(Model model) {
        if (scorers == null || !scorers.model().equals(model)) {
            scorers = comparer.scorers(model);
        }
        return scorers;
    }

    private Pairs acrossSources(Pairs pairs) {
        Pairs across = new Pairs();
        for (int pair = 0; pair < pairs.size(); pair++) {
            if (register.source(pairs.left(pair)) != register.source(pairs.right(pair))) {
                across.add(pairs.left(pair), pairs.right(pair), pairs.weight(pair));
            }
        }
        return across;
    }

    /** Who is one person, from pairs in the light of all others and from what people have decided for ever. */
    public Clusters persons(Pairs pairs, Decided decided) {
        progress.at("making persons of pairs", 0, 1);
        Zones zones = Zones.ofProbabilities(parameters.linkProbability(), parameters.reviewProbability());
        return new Clustering(register.rosters(), decided, ClusterParameters.of(zones)).of(pairs);
    }
}
