package org.jatigi.matching.model;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Register;

/** Pairs that people have decided; they teach the model more than any number of undecided ones. */
public final class ReviewedPairs {

    /** No pairs. */
    public static final ReviewedPairs NONE = new ReviewedPairs();

    private final List<int[]> pairs = new ArrayList<>();

    /** Adds a decision: the records by their number in the register. */
    public ReviewedPairs add(int one, int other, boolean same) {
        pairs.add(new int[] {one, other, same ? 1 : 0});
        return this;
    }

    public int size() {
        return pairs.size();
    }

    /**
     * The model with the calibration that these pairs ask for; too few of them leave it as it is.
     *
     * <p>Reviewed pairs are not drawn at random: they are those that were hard. So they move the curve from weights to probabilities, where
     * that does no harm, and not m, which would come to think that all matches are hard.
     */
    public Model teach(Model model, Register register, Comparer comparer) {
        if (pairs.isEmpty()) {
            return model;
        }
        Scorer scorer = comparer.scorers(model.with(Calibration.NONE)).forThread();
        int width = register.fields().size();
        double[] weights = new double[pairs.size()];
        boolean[] same = new boolean[pairs.size()];
        for (int at = 0; at < weights.length; at++) {
            int[] pair = pairs.get(at);
            weights[at] = scorer.weight(
                    register.codes(),
                    pair[0] * width,
                    register.codes(),
                    pair[1] * width,
                    register.shareRoster(pair[0], pair[1]),
                    -Float.MAX_VALUE);
            same[at] = pair[2] == 1;
        }
        Calibration taught = Calibration.of(weights, same);
        return taught.equals(Calibration.NONE) ? model : model.with(taught);
    }
}
