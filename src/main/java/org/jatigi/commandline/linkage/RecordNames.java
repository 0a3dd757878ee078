package org.jatigi.commandline.linkage;

import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Register;
import org.jspecify.annotations.Nullable;

/** Finds records as people name them: by id, and by source where an id stands in several. */
record RecordNames(Register register) {

    /**
     * The record with this id.
     *
     * @param source where it is from; null or blank where that is not said
     * @throws BadInput where there is none, or one in several sources
     */
    int find(@Nullable String source, String id) {
        if (source != null && !source.isBlank()) {
            int record = register.find(source, id);
            if (record < 0) {
                throw new BadInput("no record of " + source + " has the id \"" + id + "\"");
            }
            return record;
        }
        List<String> sources = new ArrayList<>();
        int found = -1;
        for (int number = 0; number < register.sources(); number++) {
            int record = register.find(register.sourceName(number), id);
            if (record >= 0) {
                found = record;
                sources.add(register.sourceName(number));
            }
        }
        if (sources.size() > 1) {
            throw new BadInput("the id \"" + id + "\" is in several sources: " + sources + "; say which");
        }
        if (found < 0) {
            throw new BadInput("no record has the id \"" + id + "\"");
        }
        return found;
    }
}
