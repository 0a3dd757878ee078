package org.jatigi.dataset;

import java.util.List;

/**
 * What a feature lets clients read. A port: each feature declares its datasets and use cases here, and whoever compiles questions or writes
 * exports finds them.
 */
public interface Reads {

    /** The lists it has. */
    default List<Dataset> datasets() {
        return List.of();
    }

    /** The records it shows by themselves, found by an argument. */
    default List<Single> singles() {
        return List.of();
    }

    /** The questions it answers from memory, or by working something out. */
    default List<UseCase<?>> useCases() {
        return List.of();
    }

    /** The kinds of records that can be asked for by their id alone. */
    default List<NodeKind> nodes() {
        return List.of();
    }

    /** The fields it adds to rows of others, who never learn of it. */
    default List<Addition> additions() {
        return List.of();
    }

    /** A field for the rows of that type. */
    record Addition(String type, ReadField field) {}
}
