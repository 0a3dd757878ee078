package org.jatigi.matching.clk;

import java.util.List;
import org.jatigi.matching.blocking.Part;
import org.jatigi.matching.blocking.Rule;
import org.jatigi.matching.record.Field;

/**
 * What two agencies agree on beside the secret. It is no secret itself.
 *
 * @param fields what is encoded, in this order; all names are encoded alike, so that it is seen where two changed places or one repeats another
 * @param rules blocking rules; each gives a record one key
 */
public record ClkParameters(List<Field> fields, List<Rule> rules) {

    public ClkParameters {
        fields = List.copyOf(fields);
        rules = List.copyOf(rules);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("nothing is encoded without fields");
        }
        for (Rule rule : rules) {
            for (Part part : rule.parts()) {
                check(fields, part);
            }
        }
    }

    /** The place of a field in {@link #fields}. */
    int place(String name) {
        return place(fields, name);
    }

    private static int place(List<Field> fields, String name) {
        for (int place = 0; place < fields.size(); place++) {
            if (fields.get(place).name().equals(name)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no field is called \"" + name + "\"");
    }

    private static void check(List<Field> fields, Part part) {
        part.check(fields.get(place(fields, part.field())));
        if (part.other() != null) {
            part.check(fields.get(place(fields, part.other())));
        }
    }
}
