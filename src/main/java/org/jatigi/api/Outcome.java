package org.jatigi.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What came of fetching something: the thing, or the failure that becomes an error where it would have stood. */
record Outcome<T>(@Nullable T item, @Nullable Throwable failure) {

    /** Never fails: a failure is an outcome. */
    static <T> Uni<Outcome<T>> of(Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .map(item -> new Outcome<>(item, null))
                .onFailure()
                .recoverWithItem(failure -> new Outcome<T>(null, failure));
    }

    static <T> List<T> items(List<Outcome<T>> outcomes) {
        return outcomes.stream().map(Outcome::item).filter(Objects::nonNull).toList();
    }

    void write(Run run, Place place, Selection<T> selection, JsonGenerator out) throws IOException {
        if (failure != null) {
            run.fail(failure, place);
        }
        ShapeFields.writeOne(run, item, selection, out);
    }
}
