package org.jatigi.displacement;

import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jatigi.dataset.DateFilter;
import org.jatigi.reference.AreaMaps;
import org.jspecify.annotations.Nullable;

/**
 * A filter of events whose area is known.
 *
 * @param areas the ids of the wanted areas, null for all
 */
record EventSelection(EventFilter filter, @Nullable Collection<UUID> areas) {

    static EventSelection of(EventFilter filter, AreaMaps maps) {
        var asked = filter.to() == null ? null : filter.to().asked();
        return new EventSelection(
                filter,
                asked == null ? null : maps.current().within(maps.asked(asked)).inside());
    }

    Tuple values() {
        var date = Objects.requireNonNullElse(filter.date(), DateFilter.NONE);
        var verification = filter.verification();
        var cause = filter.cause();
        var group = filter.group();
        return Tuple.tuple()
                .addLocalDate(date.gte())
                .addLocalDate(date.lte())
                .addArrayOfString(verification == null ? null : Wanted.names(verification.eq(), verification.in()))
                .addArrayOfString(cause == null ? null : Wanted.names(cause.eq(), cause.in()))
                .addArrayOfString(group == null ? null : Wanted.names(group.eq(), group.in()))
                .addArrayOfUUID(areas == null ? null : areas.toArray(UUID[]::new));
    }
}
