package org.jatigi.matching.clk;

import java.util.List;

/**
 * A record as an agency sends it.
 *
 * @param filters one for each field, in the order of {@link ClkParameters#fields}; {@link ClkFilter#NONE} where a value is missing
 * @param keys one for each blocking rule, in the order of {@link ClkParameters#rules}; 0 where a part is missing
 */
public record ClkRecord(List<ClkFilter> filters, List<Long> keys) {

    public ClkRecord {
        filters = List.copyOf(filters);
        keys = List.copyOf(keys);
    }
}
