package org.jatigi.dataset;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.jatigi.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A root field of the public schema that a use case answers: one record, or a list of them.
 *
 * @param field its name
 * @param ask asks the use case; an answer that is a list holds records of {@code shape}
 * @param shape what can be read of the record, or of each record of the list; null where the answer is a list of plain values
 */
public record UseCase<T>(String field, Ask ask, @Nullable Shape<T> shape, boolean isList) {

    public static <T> UseCase<T> one(String field, AskOne<T> ask, Shape<T> shape) {
        return new UseCase<>(field, ask::of, shape, false);
    }

    public static <T> UseCase<T> many(String field, AskMany<T> ask, Shape<T> shape) {
        return new UseCase<>(field, ask::of, shape, true);
    }

    public static <T> UseCase<Object> values(String field, AskMany<T> ask) {
        return new UseCase<>(field, ask::of, null, true);
    }

    /** Asks for whatever the field gives. */
    @FunctionalInterface
    public interface Ask {
        Uni<?> of(Viewer viewer, Arguments arguments);
    }

    /** Asks for one record. */
    @FunctionalInterface
    public interface AskOne<T> {
        Uni<T> of(Viewer viewer, Arguments arguments);
    }

    /** Asks for a list of records. */
    @FunctionalInterface
    public interface AskMany<T> {
        Uni<List<T>> of(Viewer viewer, Arguments arguments);
    }
}
