package org.jatigi.matching.online;

import java.util.Map;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Frequencies;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/** A number that tells models and rules apart by which an index would answer otherwise. Against mistakes, not against malice. */
final class Fingerprint {

    private long number = 1;

    private Fingerprint() {}

    static long of(Model model, RuleSet rules, boolean acrossSources) {
        Fingerprint print = new Fingerprint();
        print.add(acrossSources ? 1 : 0);
        for (Rule rule : rules.rules()) {
            print.add(rule.toString());
        }
        for (Part part : rules.splitting()) {
            print.add("split by " + part);
        }
        for (PairClass pairClass : PairClass.values()) {
            print.add(Double.doubleToLongBits(model.share(pairClass)));
        }
        print.add(model.calibration().from());
        print.add(model.calibration().to());
        model.fields().forEach(print::add);
        return print.number;
    }

    private void add(FieldModel known) {
        Field field = known.field();
        add(field.name() + " " + field.kind() + " " + field.byFrequency() + " " + field.swapsWith()
                + (field.encoded() ? " encoded" : ""));
        for (PairClass pairClass : PairClass.values()) {
            double[] probabilities = known.of(pairClass);
            add(probabilities == null ? new double[0] : probabilities);
        }
        Frequencies frequencies = known.frequencies();
        if (frequencies != null) {
            add(frequencies.total());
            add(Double.doubleToLongBits(frequencies.rareMean()));
            for (Map.Entry<String, Long> common : frequencies.common().entrySet()) {
                add(common.getKey());
                add(common.getValue());
            }
        }
    }

    private void add(double[] numbers) {
        add(numbers.length);
        for (double each : numbers) {
            add(Double.doubleToLongBits(each));
        }
    }

    private void add(String text) {
        add(Dictionary.hash(text));
    }

    private void add(long more) {
        number = Dictionary.mix(number * 31 + more);
    }
}
