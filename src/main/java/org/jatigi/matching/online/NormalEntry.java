package org.jatigi.matching.online;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.NormalForm;
import org.jspecify.annotations.Nullable;

/**
 * A record with its values in normal form.
 *
 * @param roster what stands for its household's roster: two rosters share a number once in 2^63; 0 where none is known
 */
record NormalEntry(String source, String id, long roster, List<String> values) {

    /** Longer ids are a mistake; the longest of registers seen have some tens of characters. */
    private static final int NAME_LENGTH_MAX = 1_000;

    static NormalEntry of(Entry entry, List<Field> fields) {
        if (entry.values().size() != fields.size()) {
            throw new IllegalArgumentException("a record of this index has " + fields.size() + " values, not "
                    + entry.values().size());
        }
        if (entry.id().length() > NAME_LENGTH_MAX || entry.source().length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "an id and the name of a source have at most " + NAME_LENGTH_MAX + " characters");
        }
        List<String> values = new ArrayList<>(fields.size());
        for (int field = 0; field < fields.size(); field++) {
            String raw = entry.values().get(field);
            values.add(raw == null ? "" : NormalForm.of(fields.get(field), raw));
        }
        return new NormalEntry(entry.source(), entry.id(), roster(entry.source(), entry.household()), values);
    }

    private static long roster(String source, @Nullable String household) {
        if (household == null || household.isBlank()) {
            return 0;
        }
        return Dictionary.mix(Dictionary.hash(source) * 31 + Dictionary.hash(household)) | 1;
    }
}
