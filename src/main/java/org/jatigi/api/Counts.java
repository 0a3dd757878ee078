package org.jatigi.api;

import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.UUID;

/** Counts whole lists, of which an answer has a page. */
final class Counts {

    /** The list of a root field. */
    static final ConnectionFields.Counting OF_LIST =
            (run, pages) -> run.ask(pages.getFirst().question().count()).map(found -> {
                var totals = new IdentityHashMap<ListPage, Integer>();
                totals.put(
                        pages.getFirst(), (int) (long) found.iterator().next().getLong(0));
                return totals;
            });

    /** The lists of several rows, which are all asked the same. */
    static final ConnectionFields.Counting OF_CHILDREN = (run, pages) -> {
        var nested = nested(pages.getFirst());
        var keys = pages.stream().map(page -> nested(page).key()).toArray(UUID[]::new);
        return run.askByKey(pages.getFirst().question().countOf(keys, "uuid", nested.parent()))
                .map(found -> {
                    var totals = new IdentityHashMap<ListPage, Integer>();
                    pages.forEach(page -> totals.put(page, (int)
                            (long) found.of(nested(page).key()).getFirst().getLong(1)));
                    return totals;
                });
    };

    private Counts() {}

    private static ListPage.Parent nested(ListPage page) {
        return Objects.requireNonNull(page.nested());
    }
}
