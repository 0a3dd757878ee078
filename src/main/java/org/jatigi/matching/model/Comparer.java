package org.jatigi.matching.model;

import java.util.List;
import java.util.stream.IntStream;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Register;

/** Everything that comparing the records of a register needs, made once; {@link #scorers} gives each thread its own way in. */
public final class Comparer {

    private final List<Dictionary> dictionaries;
    private final Comparison[] comparisons;

    public Comparer(Register register) {
        this(
                register.fields(),
                IntStream.range(0, register.fields().size())
                        .mapToObj(register::dictionary)
                        .toList());
    }

    /** For fields whose values are in these dictionaries. */
    public Comparer(List<Field> fields, List<Dictionary> dictionaries) {
        this.dictionaries = dictionaries;
        this.comparisons = new Comparison[fields.size()];
        for (int field = 0; field < comparisons.length; field++) {
            comparisons[field] = Comparison.of(fields.get(field), dictionaries.get(field));
        }
    }

    /** Scorers by a model. */
    public Scorers scorers(Model model) {
        for (int field = 0; field < comparisons.length; field++) {
            if (!model.fields().get(field).field().equals(comparisons[field].field())) {
                throw new IllegalArgumentException("the model compares " + model.fieldsCompared()
                        + ", the register has " + comparisons[field].field() + " in place " + (field + 1));
            }
        }
        return new Scorers(new Weights(model, dictionaries), model);
    }

    /** Makes scorers that share the tables of one model. */
    public final class Scorers {

        private final Weights weights;
        private final Model model;

        private Scorers(Weights weights, Model model) {
            this.weights = weights;
            this.model = model;
        }

        /** The model they weigh by. */
        public Model model() {
            return model;
        }

        /** A scorer for one thread. */
        public Scorer forThread() {
            return new Scorer(weights, comparisons, model.calibration(), 0);
        }

        /**
         * A scorer for one thread that does not remember what values with codes up to {@code lent} agree at: those are given to other values all
         * the time.
         */
        public Scorer forThread(int lent) {
            return new Scorer(weights, comparisons, model.calibration(), lent);
        }

        /**
         * Gives a code a value in normal form, "" for none, whatever the dictionaries say. No scorer may be at work, unless the code is smaller
         * than one that was given a value before and is not in use by another thread.
         */
        public void put(int field, int code, String value) {
            comparisons[field].put(code, value);
            weights.put(field, code, value);
        }
    }
}
