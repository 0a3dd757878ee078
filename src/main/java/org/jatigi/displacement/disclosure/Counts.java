package org.jatigi.displacement.disclosure;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** People and households, each null where it was not counted. */
record Counts(@Nullable Long individuals, @Nullable Long households) {

    /** Category displacement-aggregate: numbers below five people are suppressed. */
    static final int SHOWN_MIN = 5;

    static Counts sum(Collection<Counts> parts) {
        return new Counts(sum(parts, Counts::individuals), sum(parts, Counts::households));
    }

    /** One to four people. Where only households were counted, few households may be few people. Nobody at all is no secret. */
    boolean isSmall() {
        var people = individuals == null ? households : individuals;
        return people != null && people > 0 && people < SHOWN_MIN;
    }

    boolean isNobody() {
        return (individuals == null || individuals == 0) && (households == null || households == 0);
    }

    /** What hiding the numbers loses. */
    long loss() {
        return individuals == null ? Objects.requireNonNullElse(households, 0L) : individuals;
    }

    private static @Nullable Long sum(Collection<Counts> parts, Function<Counts, @Nullable Long> measure) {
        return parts.stream()
                .map(measure)
                .filter(Objects::nonNull)
                .reduce(Long::sum)
                .orElse(null);
    }
}
