package org.jatigi.api;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures the values of variables against the limits, before they are given to anybody. */
final class VariableShape {

    private int values;

    private VariableShape() {}

    static void check(Map<String, Object> variables) {
        if (!variables.isEmpty()) {
            Limit.VARIABLES.check(variables.size());
            new VariableShape().all(variables.values(), 0);
        }
    }

    private void all(Collection<?> some, int level) {
        values += some.size();
        Limit.VALUES.check(values);
        some.forEach(value -> look(value, level));
    }

    private void look(@Nullable Object value, int level) {
        switch (value) {
            case JsonObject object -> object(object.getMap(), level);
            case Map<?, ?> object -> object(object, level);
            case JsonArray list -> list(list.getList(), level);
            case Collection<?> list -> list(list, level);
            case String text -> Limit.TEXT.check(text.length());
            case null, default -> {}
        }
    }

    private void object(Map<?, ?> object, int level) {
        Limit.VALUE_DEPTH.check(level + 1L);
        all(object.values(), level + 1);
    }

    private void list(Collection<?> list, int level) {
        Limit.VALUE_DEPTH.check(level + 1L);
        Limit.LIST.check(list.size());
        all(list, level + 1);
    }
}
