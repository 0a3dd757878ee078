package org.jatigi.displacement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jatigi.reference.ReleaseState;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Where numbers come from, and what to bear in mind when using them. */
@Description("Where numbers come from, and what to bear in mind when using them.")
@Holds(category = Category.DISPLACEMENT_AGGREGATE)
public record Provenance(
        @NonNull @Description("The releases, the newest first.")
        List<@NonNull ReleaseLink> releases,

        @Description("How far the least validated of them has come.") @Nullable
        ReleaseState validation,

        @Description("How the numbers were collected.") @Nullable
        String method,

        @Description("From the first to the last day for which they hold.") @Nullable
        Period referencePeriod,

        @Description("How many small numbers were left out to protect people.")
        int suppressedCells,

        @Ignore List<Text> remarks) {

    /** No release answers the question. */
    static final Provenance NONE = new Provenance(List.of(), null, null, null, 0, List.of());

    /** What is known of one release. */
    record Source(ReleaseLink release, @Nullable String method, Period period, List<Text> caveats) {}

    /** Of several releases, with what this answer itself has to say. */
    static Provenance of(List<Source> sources, List<Text> remarks) {
        var caveats = Stream.concat(remarks.stream(), sources.stream().flatMap(source -> source.caveats().stream()));
        return new Provenance(
                sources.stream().map(Source::release).toList(),
                sources.stream()
                        .map(source -> source.release().state())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                methods(sources),
                period(sources),
                0,
                caveats.distinct().toList());
    }

    /** The same of an answer in which numbers are left out. */
    Provenance suppressing(int cells) {
        return new Provenance(releases, validation, method, referencePeriod, cells, remarks);
    }

    private static @Nullable String methods(List<Source> sources) {
        var methods = sources.stream()
                .flatMap(source -> Stream.ofNullable(source.method()))
                .distinct()
                .collect(Collectors.joining("; "));
        return methods.isEmpty() ? null : methods;
    }

    private static @Nullable Period period(List<Source> sources) {
        return sources.stream()
                .map(Source::period)
                .reduce((one, other) -> new Period(
                        one.start().isBefore(other.start()) ? one.start() : other.start(),
                        one.end().isAfter(other.end()) ? one.end() : other.end()))
                .orElse(null);
    }
}
