package org.jatigi.matching.cluster;

/** Two records by their ids, the smaller first. */
public record RecordPair(String one, String other) {

    public RecordPair {
        if (one.compareTo(other) >= 0) {
            throw new IllegalArgumentException(
                    "of a pair the smaller record comes first, and a record makes no pair with itself");
        }
    }

    /** The pair of two records in either order. */
    public static RecordPair of(String one, String other) {
        return one.compareTo(other) < 0 ? new RecordPair(one, other) : new RecordPair(other, one);
    }
}
