package org.jatigi.matching.cluster;

import java.util.List;

/** Something that happened to persons or between records. Applied in order of their sequence numbers, events give the {@link Ledger}'s state. */
public sealed interface PersonEvent {

    /** 1, 2, 3, ... without gaps. */
    long sequence();

    Ruling ruling();

    /** Records that no event had touched became one person. */
    record Formed(long sequence, Ruling ruling, String person, List<String> records) implements PersonEvent {
        public Formed {
            records = List.copyOf(records);
        }
    }

    /** The persons {@code merged} became part of {@code person} and their names ended. */
    record Merged(long sequence, Ruling ruling, String person, List<String> merged) implements PersonEvent {
        public Merged {
            merged = List.copyOf(merged);
        }
    }

    /** A person became several; one of the parts keeps the name. */
    record Split(long sequence, Ruling ruling, String person, List<Part> parts) implements PersonEvent {
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /** Two records are one person. Joins nothing by itself; from then on nothing parts them. */
    record MustLink(long sequence, Ruling ruling, String one, String other) implements PersonEvent {}

    /** Two records are two persons, for ever: no run asks again. */
    record MustNotLink(long sequence, Ruling ruling, String one, String other) implements PersonEvent {}

    /** The event {@code undone} is as if it had never been. */
    record Undone(long sequence, Ruling ruling, long undone) implements PersonEvent {}

    /** A part of a person that was split, and the name it has from then on. */
    record Part(String person, List<String> records) {
        public Part {
            records = List.copyOf(records);
        }
    }
}
