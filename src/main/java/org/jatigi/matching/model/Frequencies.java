package org.jatigi.matching.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Register;

/**
 * How common the values of a field are.
 *
 * <p>Values that fewer than {@link Parameters#FREQUENCY_COUNT_MIN} records have are not told one by one: they share one frequency, their mean. So a model
 * may be handed on without telling who was in the register.
 *
 * @param total records that have a value
 * @param common how many records have each of the common values, in the order of the values
 * @param rareMean how many records have each of the other values, on average
 */
public record Frequencies(long total, Map<String, Long> common, double rareMean) {

    public Frequencies {
        common = Collections.unmodifiableMap(new TreeMap<>(common));
    }

    /** Those of a field of a register. */
    static Frequencies of(Register register, int field) {
        long[] counts = counts(register, field);
        Dictionary dictionary = register.dictionary(field);
        TreeMap<String, Long> common = new TreeMap<>();
        long total = 0;
        long rareRecords = 0;
        long rareValues = 0;
        for (int code = 1; code < counts.length; code++) {
            total += counts[code];
            if (counts[code] >= Parameters.FREQUENCY_COUNT_MIN) {
                common.put(dictionary.value(code), counts[code]);
            } else {
                rareRecords += counts[code];
                rareValues += counts[code] > 0 ? 1 : 0;
            }
        }
        return new Frequencies(total, common, rareValues == 0 ? 1 : (double) rareRecords / rareValues);
    }

    /** How many records have each value of a field, by code. */
    static long[] counts(Register register, int field) {
        long[] counts = new long[register.dictionary(field).size()];
        for (int record = 0; record < register.size(); record++) {
            counts[register.code(record, field)]++;
        }
        return counts;
    }

    /** How often two records drawn at random have equal values, as far as the frequencies tell. */
    double equalByChance() {
        double rare = total;
        double equal = 0;
        for (long count : common.values()) {
            rare -= count;
            equal += (double) count * count;
        }
        return (equal + rare * rareMean) / Math.max(1, (double) total * total);
    }

    /** The share of records, among those that have one, that have this value. */
    double share(String value) {
        Long count = common.get(value);
        return count == null ? rareShare() : shareOf(count);
    }

    /** The same of a common value that so many records have. */
    double shareOf(long count) {
        return (double) count / Math.max(1, total);
    }

    /** The same of a value that is not common. */
    double rareShare() {
        return rareMean / Math.max(1, total);
    }
}
