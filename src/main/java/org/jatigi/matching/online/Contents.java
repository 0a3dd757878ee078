package org.jatigi.matching.online;

import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.blocking.RecordKeys;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;

/**
 * What an index holds. Any number of readers, or one writer, may be at it at a time; {@link OnlineIndex} sees to that.
 *
 * <p>Codes 1 to {@code lent} of each field belong to readers, one to each, for values that no record has.
 */
final class Contents {

    /** So many codes rest before scorers have to forget what they remember: a megabyte for each scorer, then. */
    private static final int RESTING_MAX = 4_096;

    private final List<Field> fields;
    private final List<List<Level>> levels;
    private final boolean acrossSources;
    private final int lent;
    private final Comparer.Scorers scorers;
    private final RecordKeys keys;
    private final Values[] values;
    private final Records records;
    private final RuleIndex[] rules;
    private int epoch;

    Contents(Model model, RuleSet set, boolean acrossSources, int lent) {
        this.fields = model.fieldsCompared();
        this.levels = model.fields().stream().map(FieldModel::levels).toList();
        this.acrossSources = acrossSources;
        this.lent = lent;
        List<Dictionary> empty = fields.stream().map(field -> new Dictionary()).toList();
        this.scorers = new Comparer(fields, empty).scorers(model);
        this.keys = new RecordKeys(fields, set);
        this.values = new Values[fields.size()];
        this.records = new Records(fields.size());
        this.rules = new RuleIndex[set.rules().size()];
        for (int field = 0; field < values.length; field++) {
            values[field] = new Values(lent);
            give(field, lent, "");
        }
        for (int rule = 0; rule < rules.length; rule++) {
            rules[rule] = new RuleIndex(rule, keys, records);
        }
    }

    /** The reader whose values have this code. */
    Reader reader(int code) {
        return new Reader(scorers, records, acrossSources, lent, code);
    }

    List<Field> fields() {
        return fields;
    }

    Records records() {
        return records;
    }

    Values values(int field) {
        return values[field];
    }

    void add(NormalEntry entry) {
        int[] codes = new int[values.length];
        for (int field = 0; field < codes.length; field++) {
            String value = entry.values().get(field);
            codes[field] = value.isEmpty() ? Dictionary.MISSING : code(field, value);
        }
        add(entry.source(), entry.id(), entry.roster(), entry.values(), codes);
    }

    /** Adds a record whose values have codes. */
    void add(String source, String id, long roster, List<String> normal, int[] codes) {
        for (int field = 0; field < codes.length; field++) {
            if (codes[field] != Dictionary.MISSING) {
                values[field].use(codes[field]);
            }
        }
        int slot = records.add(records.source(source), id, roster, RecordKeys.content(normal), codes);
        for (RuleIndex rule : rules) {
            rule.add(slot);
        }
    }

    /** Takes a record out; true where it was in. */
    boolean remove(String source, String id) {
        int slot = records.find(source, id);
        if (slot == Records.NONE) {
            return false;
        }
        for (RuleIndex rule : rules) {
            rule.remove(slot);
        }
        int[] codes = Arrays.copyOfRange(records.codes(), records.row(slot), records.row(slot) + values.length);
        records.remove(slot);
        int resting = 0;
        for (int field = 0; field < codes.length; field++) {
            if (codes[field] != Dictionary.MISSING && values[field].leave(codes[field])) {
                give(field, codes[field], "");
            }
            resting += values[field].resting();
        }
        if (resting > RESTING_MAX) {
            epoch++;
            Arrays.stream(values).forEach(Values::wake);
        }
        return true;
    }

    /** Gives a code to a value that has none. */
    int code(int field, String value) {
        int known = values[field].find(value);
        if (known != Dictionary.MISSING) {
            return known;
        }
        int code = values[field].give(value);
        give(field, code, value);
        return code;
    }

    /** The candidates for somebody who is not in the index. */
    Candidates lookUp(NormalEntry entry, Reader reader, float least, int max) {
        int[] codes = new int[values.length];
        try {
            for (int field = 0; field < codes.length; field++) {
                String value = entry.values().get(field);
                if (!value.isEmpty()) {
                    codes[field] = values[field].find(value);
                    if (codes[field] == Dictionary.MISSING) {
                        codes[field] = reader.code();
                        give(field, reader.code(), value);
                    }
                }
            }
            Sought sought = new Sought(
                    Records.NONE,
                    codes,
                    0,
                    records.findSource(entry.source()),
                    entry.roster(),
                    RecordKeys.content(entry.values()),
                    entry.id(),
                    entry.source());
            return candidates(sought, reader, least, max);
        } finally {
            for (int field = 0; field < codes.length; field++) {
                if (codes[field] == reader.code()) {
                    give(field, reader.code(), "");
                }
            }
        }
    }

    /** The candidates for a record of the index. */
    Candidates candidatesOf(int slot, Reader reader, float least, int max) {
        Sought sought = new Sought(
                slot,
                records.codes(),
                records.row(slot),
                records.source(slot),
                records.roster(slot),
                records.content(slot),
                records.id(slot),
                records.sourceNames().get(records.source(slot)));
        return candidates(sought, reader, least, max);
    }

    private Candidates candidates(Sought sought, Reader reader, float least, int max) {
        reader.keepUp(epoch);
        return reader.candidates(sought, rules, levels, least, max);
    }

    private void give(int field, int code, String value) {
        scorers.put(field, code, value);
        keys.put(field, code, value);
    }
}
