package org.jatigi.dataset;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import java.util.function.Function;
import org.jatigi.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that can be asked for by its id alone.
 *
 * @param type its type in the public schema
 * @param dataset where its rows are, null where it is in memory
 * @param memory the record of an id and its shape, null where it is not in memory
 * @param find the record of an id, for the resolvers; null where the viewer can see none
 */
public record NodeKind(
        String type, @Nullable Dataset dataset, @Nullable Memory<?> memory, Find find) {

    public static NodeKind rows(String type, Dataset dataset, Find find) {
        return new NodeKind(type, dataset, null, find);
    }

    /** Records that are in memory. */
    public record Memory<T>(Function<UUID, @Nullable T> find, Shape<T> shape) {}

    /** Finds a record. */
    @FunctionalInterface
    public interface Find {
        Uni<? extends Node> of(Viewer viewer, UUID id);
    }
}
