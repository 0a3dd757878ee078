package org.jatigi.commandline.linkage;

import java.util.List;
import org.jatigi.matching.Linkage;
import org.jatigi.matching.RuleReport;
import org.jatigi.matching.cluster.Clusters;
import org.jatigi.matching.cluster.Decided;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Training.Trained;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The whole run, from a register to persons: learn, find, weigh by households and by third records, part into persons.
 *
 * @param schema of the register, with rules
 * @param acrossSources whether only records of different sources are compared
 * @param reviewed what people decided, as it teaches the model
 * @param decided what people decided, as it binds the result
 * @param given a model that was learnt before; null where one is to be learnt
 */
record LinkageRun(
        Register register,
        Schema schema,
        boolean acrossSources,
        Parameters parameters,
        ReviewedPairs reviewed,
        Decided decided,
        @Nullable LinkageModel given) {

    /** What a run found. {@code pairs} are in the order of their records and those that {@code clusters} counts its zones by. */
    record Result(LinkageModel model, Pairs pairs, List<RuleReport> rules, Clusters clusters) {}

    /** Does it, or goes on where {@code work} says that it was left. */
    Result run(Progress progress, WorkFolder work) {
        Linkage linkage = new Linkage(register, schema.ruleSet(), acrossSources, parameters, progress);
        LinkageModel model = given == null
                ? work.model().orElseGet(() -> learn(linkage, work))
                : new LinkageModel(
                        schema,
                        linkage.taught(given.model(), reviewed),
                        given.training().taughtBy(reviewed.size()));
        Linkage.Found found = linkage.find(model.model(), work);
        Pairs inHouseholds = linkage.inHouseholds(model.model(), found.pairs());
        Pairs pairs = linkage.inTriangles(model.model(), inHouseholds);
        return new Result(model, pairs, found.rules(), linkage.persons(pairs, decided));
    }

    private LinkageModel learn(Linkage linkage, WorkFolder work) {
        Trained trained = linkage.train(reviewed);
        LinkageModel model = new LinkageModel(schema, trained.model(), trained.report());
        work.keep(model);
        return model;
    }
}
