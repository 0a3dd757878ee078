package org.jatigi.matching.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.cluster.Zones;
import org.jatigi.matching.parameter.Parameters;

/**
 * Why a pair weighs what it weighs. It tells how fields agree and never their values, so that it may be shown to people who may not see those;
 * whoever may shows the records beside it.
 *
 * @param bars in the order of the method; their bits sum to the weight
 * @param weight in bits, log2 of the odds that both are the same person
 * @param sameRoster whether both stand on one household's roster
 * @param zones what the weight is measured by
 */
public record Explanation(List<Bar> bars, double weight, boolean sameRoster, Zones zones) {

    public Explanation {
        bars = List.copyOf(bars);
    }

    /** The probability that both are the same person. */
    public double probability() {
        return Parameters.probability(weight);
    }

    /** What follows. */
    public Zone zone() {
        return zones.zone((float) weight);
    }

    /** The same, with the weight that the pair has in the light of other records: members of both households, and third records. */
    public Explanation inLightOfOthers(double changedWeight) {
        List<Bar> more = new ArrayList<>(bars);
        more.add(new Bar(Bar.Kind.OTHERS, null, null, changedWeight - weight));
        return new Explanation(more, changedWeight, sameRoster, zones);
    }

    /**
     * One sentence of what follows and of what speaks most for it and against it.
     *
     * @param fieldNames how people call the fields in that language; a field that has none is called by its own name
     */
    public String sentence(Language language, Map<String, String> fieldNames) {
        return new Sentence(this, language, fieldNames).text();
    }
}
