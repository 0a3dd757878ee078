package org.jatigi.displacement;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the conditions {@code eq} and {@code in} of a filter on a word. */
final class Wanted {

    private Wanted() {}

    /** The names of the words that pass both, null where there is no condition. */
    static <E extends Enum<E>> String @Nullable [] names(@Nullable E eq, @Nullable List<E> in) {
        if (eq == null && in == null) {
            return null;
        }
        Stream<E> some = in == null ? Stream.ofNullable(eq) : in.stream();
        return some.filter(Objects::nonNull) // a list in a query may hold a null
                .filter(word -> eq == null || eq == word)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
