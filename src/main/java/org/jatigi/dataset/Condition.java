package org.jatigi.dataset;

import org.jatigi.access.Category;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a client can put on a list: one argument of its filter.
 *
 * @param category what must be readable to ask it, where that is another category than the list's: who may not see a value may not search
 *     for it either
 */
public record Condition(@Nullable Category category, Test test) {

    public static Condition of(Test test) {
        return new Condition(null, test);
    }

    public Condition needing(Category needed) {
        return new Condition(needed, test);
    }

    /** Adds the condition for what the client gave, which is not null. */
    @FunctionalInterface
    public interface Test {
        void add(Statement statement, Object given);
    }
}
