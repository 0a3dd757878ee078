package org.jatigi.matching.record;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Takes records one by one, in any order, and makes a {@link Register} of them. */
public final class RegisterBuilder {

    private static final int FIELDS_MAX = 16;
    /** Values as they were typed whose code is remembered, by field: writing one in normal form takes longer than looking it up. */
    private static final int RAW_VALUES_MAX = 100_000;
    /** Characters of a value that is remembered: few are longer. */
    private static final int RAW_LENGTH_MAX = 100;

    private final List<Field> fields;
    private final List<Dictionary> dictionaries;
    private final List<String> keyNames;
    private final LongArrayList keys = new LongArrayList();
    private final List<TextNumbers> codesOfRaw;
    private final long[] unreadable;
    private final Ids ids = new Ids();
    private final List<String> sourceNames = new ArrayList<>();
    private final IntArrayList sources = new IntArrayList();
    private final IntArrayList rosters = new IntArrayList();
    private final IntArrayList codes = new IntArrayList();
    private final TextNumbers sourceNumbers = new TextNumbers();
    private final List<TextNumbers> rostersOfSource = new ArrayList<>();
    private int rostersKnown;

    /** For records with these fields, at most {@value #FIELDS_MAX}. */
    public RegisterBuilder(List<Field> fields) {
        this(fields, List.of());
    }

    /**
     * For records that come with keys for blocking, made by whoever encoded their values.
     *
     * @param keyNames what each key is made of: a blocking rule as it is written, or a part of one
     */
    public RegisterBuilder(List<Field> fields, List<String> keyNames) {
        if (fields.isEmpty() || fields.size() > FIELDS_MAX) {
            throw new IllegalArgumentException("a register has 1 to " + FIELDS_MAX + " fields, not " + fields.size());
        }
        this.fields = List.copyOf(fields);
        this.dictionaries = fields.stream().map(field -> new Dictionary()).toList();
        this.keyNames = List.copyOf(keyNames);
        this.codesOfRaw = fields.stream().map(field -> new TextNumbers()).toList();
        this.unreadable = new long[fields.size()];
    }

    /**
     * Adds a record that brings no keys.
     *
     * @see #add(CharSequence, CharSequence, CharSequence, List, long[])
     */
    public void add(
            CharSequence source,
            CharSequence id,
            @Nullable CharSequence household,
            List<? extends @Nullable CharSequence> values) {
        add(source, id, household, values, new long[keyNames.size()]);
    }

    /**
     * Adds a record. What it is told it keeps texts of, where it has not got them already.
     *
     * @param source the register it comes from
     * @param id its id there
     * @param household the household that it belongs to there, null where none is known
     * @param values as they were typed, one for each field, in its order; null or blank where missing
     * @param ownKeys one for each name of a key, in its order; 0 where missing
     */
    public void add(
            CharSequence source,
            CharSequence id,
            @Nullable CharSequence household,
            List<? extends @Nullable CharSequence> values,
            long[] ownKeys) {
        int width = Math.max(fields.size(), keyNames.size());
        if ((long) (ids.size() + 1) * width > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("a run takes at most " + (Integer.MAX_VALUE - 8) / width + " records of "
                    + width + " fields or keys");
        }
        int sourceCode = sourceCode(source);
        ids.add(id);
        sources.add(sourceCode);
        rosters.add(household == null || NormalForm.isBlank(household) ? 0 : rosterCode(sourceCode, household));
        for (int field = 0; field < fields.size(); field++) {
            codes.add(code(field, values.get(field)));
        }
        for (int key = 0; key < keyNames.size(); key++) {
            keys.add(ownKeys[key]);
        }
    }

    /** How many records were added. */
    public int size() {
        return ids.size();
    }

    /**
     * The register of all that was added.
     *
     * @throws IllegalArgumentException where two records of a source have one id
     */
    public Register build() {
        int[] sourceRank = ranks(sourceNames);
        int[] order = IdOrder.of(
                ids,
                (one, other) -> Integer.compare(sourceRank[sources.getInt(one)], sourceRank[sources.getInt(other)]));
        int width = fields.size();
        Ids sortedIds = new Ids();
        int[] sortedSources = new int[order.length];
        int[] sortedRosters = new int[order.length];
        int[] rosterRank = new int[rostersKnown + 1];
        int rostersSeen = 0;
        int[] sortedCodes = new int[order.length * width];
        int[] arrived = codes.elements();
        for (int record = 0; record < order.length; record++) {
            int from = order[record];
            sortedIds.add(ids, from);
            sortedSources[record] = sourceRank[sources.getInt(from)];
            int roster = rosters.getInt(from);
            if (roster != 0 && rosterRank[roster] == 0) {
                rosterRank[roster] = ++rostersSeen;
            }
            sortedRosters[record] = rosterRank[roster];
            System.arraycopy(arrived, from * width, sortedCodes, record * width, width);
            if (record > 0
                    && sortedSources[record] == sortedSources[record - 1]
                    && sortedIds.compare(record, record - 1) == 0) {
                throw new IllegalArgumentException("two records of " + sourceNames.get(sources.getInt(from))
                        + " have the id \"" + sortedIds.id(record) + "\"");
            }
        }
        List<String> sortedNames = sourceNames.stream().sorted().toList();
        return new Register(
                fields,
                dictionaries,
                sortedIds,
                sortedSources,
                sortedNames,
                sortedRosters,
                sortedCodes,
                unreadable.clone(),
                sortedKeys(order));
    }

    private Map<String, long[]> sortedKeys(int[] order) {
        Map<String, long[]> sorted = new HashMap<>();
        int width = keyNames.size();
        for (int key = 0; key < width; key++) {
            long[] column = new long[order.length];
            for (int record = 0; record < order.length; record++) {
                column[record] = keys.getLong(order[record] * width + key);
            }
            sorted.put(keyNames.get(key), column);
        }
        return sorted;
    }

    private int code(int field, @Nullable CharSequence raw) {
        if (raw == null || NormalForm.isBlank(raw)) {
            return Dictionary.MISSING;
        }
        if (fields.get(field).encoded()) {
            return dictionaries.get(field).codeOf(raw.toString().strip());
        }
        TextNumbers known = codesOfRaw.get(field);
        int remembered = known.find(raw);
        if (remembered != TextNumbers.NONE) {
            return remembered;
        }
        String value = NormalForm.of(fields.get(field).kind(), raw.toString());
        if (value.isEmpty()) {
            unreadable[field]++;
            return Dictionary.MISSING;
        }
        int code = dictionaries.get(field).codeOf(value);
        if (known.size() < RAW_VALUES_MAX && raw.length() <= RAW_LENGTH_MAX) {
            known.put(raw, code);
        }
        return code;
    }

    private int sourceCode(CharSequence source) {
        int known = sourceNumbers.find(source);
        if (known != TextNumbers.NONE) {
            return known - 1;
        }
        sourceNames.add(source.toString());
        sourceNumbers.put(source, sourceNames.size());
        rostersOfSource.add(new TextNumbers());
        return sourceNames.size() - 1;
    }

    private int rosterCode(int source, CharSequence household) {
        TextNumbers rosters = rostersOfSource.get(source);
        int known = rosters.find(household);
        if (known == TextNumbers.NONE) {
            known = ++rostersKnown;
            rosters.put(household, known);
        }
        return known;
    }

    private static int[] ranks(List<String> names) {
        int[] byName = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparing(names::get))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] ranks = new int[byName.length];
        for (int rank = 0; rank < byName.length; rank++) {
            ranks[byName[rank]] = rank;
        }
        return ranks;
    }
}
