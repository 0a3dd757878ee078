package org.jatigi.matching.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jatigi.matching.cluster.Zones;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.WeightParts;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Register;

/**
 * Explains the weight of a pair.
 *
 * <p>Nothing is worked out anew: the scorer that weighs pairs in a batch and online weighs this one and tells what it added up. It needs the values of
 * the two records only, not their register, so an explanation costs the same however large that is: about a tenth of a millisecond.
 *
 * <p>A weight is M less log2 of the sum of all rivals (see {@link Model}). The bars of fields are against strangers alone, because that is
 * how people think of evidence; what the other rivals take away is one bar of its own.
 */
public final class Explainer {

    private static final Zones USUAL_ZONES =
            Zones.ofProbabilities(Parameters.USUAL.linkProbability(), Parameters.USUAL.reviewProbability());

    private Explainer() {}

    /** Why two records of a register weigh what they weigh, by a model of its fields, with the usual zones. */
    public static Explanation explain(Register register, Model model, int one, int other) {
        return explain(
                model, values(register, one), values(register, other), register.shareRoster(one, other), USUAL_ZONES);
    }

    /**
     * Why two records weigh what they weigh.
     *
     * @param one its values in normal form ({@link org.jatigi.matching.record.NormalForm}), in the order of the model's fields; "" where missing
     * @param other those of the other record
     * @param sameRoster whether both stand on one household's roster
     */
    public static Explanation explain(
            Model model, List<String> one, List<String> other, boolean sameRoster, Zones zones) {
        List<Field> fields = model.fieldsCompared();
        if (one.size() != fields.size() || other.size() != fields.size()) {
            throw new IllegalArgumentException("the model compares " + fields.size() + " fields, the records have "
                    + one.size() + " and " + other.size());
        }
        List<Dictionary> dictionaries =
                fields.stream().map(field -> new Dictionary()).toList();
        int[] codes = codes(dictionaries, one);
        int[] otherCodes = codes(dictionaries, other);
        WeightParts parts = new Comparer(fields, dictionaries)
                .scorers(model)
                .forThread()
                .parts(codes, 0, otherCodes, 0, sameRoster);
        return new Explanation(bars(fields, codes, otherCodes, parts), parts.weight(), sameRoster, zones);
    }

    private static List<Bar> bars(List<Field> fields, int[] codes, int[] otherCodes, WeightParts parts) {
        List<Bar> bars = new ArrayList<>();
        double sum = parts.prior();
        bars.add(new Bar(Bar.Kind.PRIOR, null, null, parts.prior()));
        for (int field = 0; field < codes.length; field++) {
            String name = fields.get(field).name();
            Level level = Level.of(fields.get(field)).get(parts.levels()[field]);
            boolean known = codes[field] != Dictionary.MISSING && otherCodes[field] != Dictionary.MISSING;
            Bar.Kind kind = level == Level.MISSING && known ? Bar.Kind.REPEATED : Bar.Kind.FIELD;
            bars.add(new Bar(kind, name, level, parts.ofLevels()[field]));
            if (parts.ofRarity()[field] != 0) {
                bars.add(new Bar(Bar.Kind.RARITY, name, level, parts.ofRarity()[field]));
            }
            sum += parts.ofLevels()[field] + parts.ofRarity()[field];
        }
        bars.add(new Bar(Bar.Kind.RELATIVES, null, null, parts.uncalibrated() - sum));
        bars.add(new Bar(Bar.Kind.CALIBRATION, null, null, (double) parts.weight() - parts.uncalibrated()));
        return bars;
    }

    private static List<String> values(Register register, int record) {
        return IntStream.range(0, register.fields().size())
                .mapToObj(field -> register.value(record, field))
                .toList();
    }

    private static int[] codes(List<Dictionary> dictionaries, List<String> values) {
        int[] codes = new int[values.size()];
        for (int field = 0; field < codes.length; field++) {
            codes[field] = dictionaries.get(field).codeOf(values.get(field));
        }
        return codes;
    }
}
