package org.jatigi.api;

import java.util.HashMap;
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
        return run.ask(pages.getFirst().question().countOf(keys, "uuid", nested.parent()))
                .map(found -> {
                    var byKey = new HashMap<Object, Integer>();
                    found.forEach(row -> byKey.put(row.getValue(0), (int) (long) row.getLong(1)));
                    var totals = new IdentityHashMap<ListPage, Integer>();
                    pages.forEach(
                            page -> totals.put(page, byKey.get(nested(page).key())));
                    return totals;
                });
    };

    private Counts() {}

    private static ListPage.Parent nested(ListPage page) {
        return Objects.requireNonNull(page.nested());
    }
}
