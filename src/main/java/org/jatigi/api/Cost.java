package org.jatigi.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What an operation costs, as a formula: how many values it can answer with, pages multiplied with what is below them. Made once for
 * a document by {@link CostReading}; the sizes of pages that are variables are filled in for each request.
 *
 * @param fixed what it costs whatever the variables are
 * @param pages the parts whose size is a variable
 */
record Cost(long fixed, List<Page> pages) {

    static final Cost NONE = new Cost(0, List.of());

    /** No answer comes near; sums stay below what a long can hold. */
    private static final long CEILING = 1_000_000_000_000L;

    Cost {
        fixed = Math.min(fixed, CEILING);
        pages = List.copyOf(pages);
    }

    /** With the values of the variables as the client sent them. */
    long of(Map<String, Object> variables) {
        long sum = fixed;
        for (var page : pages) {
            sum += Math.min(CEILING, page.size(variables) * page.each.of(variables));
        }
        return Math.min(sum, CEILING);
    }

    Cost plus(Cost other) {
        return new Cost(
                fixed + other.fixed,
                Stream.concat(pages.stream(), other.pages.stream()).toList());
    }

    Cost plus(long more) {
        return new Cost(fixed + more, pages);
    }

    Cost times(long rows) {
        long few = Math.min(rows, Page.SIZE_MAX);
        return new Cost(
                fixed * few,
                pages.stream()
                        .map(page -> new Page(page.variable, page.otherwise, page.each.times(few)))
                        .toList());
    }

    /** As many times as the variable says. */
    Cost times(String variable, long otherwise) {
        return new Cost(0, List.of(new Page(variable, otherwise, this)));
    }

    /**
     * A list whose length is a variable.
     *
     * @param otherwise its length where the variable is not given
     * @param each what one row of it costs
     */
    record Page(String variable, long otherwise, Cost each) {

        /** A larger page is refused anyway; products stay below what a long can hold. */
        static final long SIZE_MAX = 100_000;

        /** What a page has where the client does not say. */
        static final long SIZE_DEFAULT = 50;

        private long size(Map<String, Object> variables) {
            if (variables.get(variable) instanceof Number given) {
                return Math.clamp(given.longValue(), 1, SIZE_MAX);
            }
            return variables.containsKey(variable) ? Math.max(otherwise, SIZE_DEFAULT) : otherwise;
        }
    }
}
