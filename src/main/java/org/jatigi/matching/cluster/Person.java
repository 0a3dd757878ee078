package org.jatigi.matching.cluster;

import java.util.List;

/**
 * A person, as far as known: records that belong together under a name that stays.
 *
 * @param id the person's name; that of its smallest record when it was formed
 * @param records ids of records in ascending order, at least one
 * @param changedBy the sequence number of the event that left the person like this; 0 for a record that no event ever touched
 */
public record Person(String id, List<String> records, long changedBy) {

    public Person {
        records = records.stream().sorted().distinct().toList();
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a person without records: " + id);
        }
    }

    /** A record that no event touched stands for a person of its own. */
    static Person alone(String recordId) {
        return new Person(recordId, List.of(recordId), 0);
    }

    boolean wasTouched() {
        return changedBy > 0;
    }
}
