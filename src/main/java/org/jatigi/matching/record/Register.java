package org.jatigi.matching.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Records of one or more registers, as columns of codes.
 *
 * <p>Records are numbered from 0 in the order of their ids, whatever order they came in; codes lie record by record, because a pair asks for
 * all fields of two records and reading memory is what comparing costs.
 */
public final class Register {

    private final List<Field> fields;
    private final List<Dictionary> dictionaries;
    private final Ids ids;
    private final int[] sources;
    private final List<String> sourceNames;
    private final int[] rosters;
    private final int[] codes;
    private final long[] unreadable;
    private final Map<String, long[]> keys;

    Register(
            List<Field> fields,
            List<Dictionary> dictionaries,
            Ids ids,
            int[] sources,
            List<String> sourceNames,
            int[] rosters,
            int[] codes,
            long[] unreadable,
            Map<String, long[]> keys) {
        this.fields = fields;
        this.dictionaries = dictionaries;
        this.ids = ids;
        this.sources = sources;
        this.sourceNames = sourceNames;
        this.rosters = rosters;
        this.codes = codes;
        this.unreadable = unreadable;
        this.keys = keys;
    }

    /** How many records there are. */
    public int size() {
        return ids.size();
    }

    public List<Field> fields() {
        return fields;
    }

    /** The place of a field in {@link #fields()}. */
    public int field(String name) {
        for (int field = 0; field < fields.size(); field++) {
            if (fields.get(field).name().equals(name)) {
                return field;
            }
        }
        throw new IllegalArgumentException("no field is called \"" + name + "\"; there are "
                + fields.stream().map(Field::name).toList());
    }

    public Dictionary dictionary(int field) {
        return dictionaries.get(field);
    }

    public String id(int record) {
        return ids.id(record);
    }

    /** The number of the register that a record comes from. */
    public int source(int record) {
        return sources[record];
    }

    /** How many registers the records come from. */
    public int sources() {
        return sourceNames.size();
    }

    public String sourceName(int source) {
        return sourceNames.get(source);
    }

    /** The household roster that a record stands on in its register, numbered from 1 in the order of the records; 0 where none is known. */
    public int roster(int record) {
        return rosters[record];
    }

    /** The rosters of all records, by their numbers. Not to be changed. */
    public int[] rosters() {
        return rosters;
    }

    /** Whether both stand on one roster: then they are two people, unless the clerk listed one twice. */
    public boolean shareRoster(int one, int other) {
        return rosters[one] != 0 && rosters[one] == rosters[other];
    }

    public int code(int record, int field) {
        return codes[record * fields.size() + field];
    }

    /** The value of a field in normal form, "" where it is missing. */
    public String value(int record, int field) {
        return dictionaries.get(field).value(code(record, field));
    }

    /** All codes, record by record: that of a field is at {@code record * fields + field}. Not to be changed. */
    public int[] codes() {
        return codes;
    }

    /** How many values of a field were there and could not be read. */
    public long unreadable(int field) {
        return unreadable[field];
    }

    /**
     * The keys for blocking that the records brought for a rule, as it is written, or for a part of one: one for each record, 0 where missing.
     * Null where they are to be made of the values. Not to be changed.
     */
    public long @Nullable [] keys(String rule) {
        return keys.get(rule);
    }

    /** The record with this id in this source, -1 where there is none. */
    public int find(String source, String id) {
        int low = 0;
        int high = ids.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = ids.id(middle).compareTo(id);
            if (order == 0) {
                order = sourceNames.get(sources[middle]).compareTo(source);
            }
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }
}
