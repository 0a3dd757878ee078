package org.jatigi.api;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a null inside a list that a client sends. The schema cannot say so: SmallRye turns "a list of no nulls" into "a list that must be given".
 */
final class ListArguments {

    private ListArguments() {}

    static void refuseNulls(Map<String, ?> arguments) {
        arguments.values().forEach(ListArguments::look);
    }

    private static void look(@Nullable Object value) {
        if (value instanceof Map<?, ?> object) {
            object.values().forEach(ListArguments::look);
        } else if (value instanceof Collection<?> list) {
            if (list.stream().anyMatch(Objects::isNull)) {
                throw new Refusal.Invalid(new Text(
                        "Une liste ne peut pas contenir de valeur nulle.", "A list cannot hold a null value."));
            }
            list.forEach(ListArguments::look);
        }
    }
}
