package org.jatigi.displacement;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import org.jatigi.reference.Area;
import org.jatigi.reference.OrganisationName;
import org.jatigi.reference.Period;
import org.jatigi.reference.ReleaseLink;
import org.jspecify.annotations.Nullable;

/** What the figures of a group have in common; null by what they are not put together. */
record GroupKey(
        @Nullable Area area,
        @Nullable PopulationGroup group,
        @Nullable FigureKind kind,
        @Nullable DisplacementReason reason,
        @Nullable FigureRound round,
        @Nullable ReleaseLink release,
        @Nullable Period period,
        @Nullable String organisation) {

    /** By area, then time, then the rest. */
    static final Comparator<GroupKey> ORDER = ((Comparator<GroupKey>) GroupKey::compareAreas)
            .thenComparing(GroupKey::comparePeriods)
            .thenComparing(by(key -> key.round == null ? null : key.round.number()))
            .thenComparing(by(key -> key.round == null ? null : key.round.id()))
            .thenComparing(by(key -> key.release == null ? null : key.release.id()))
            .thenComparing(by(GroupKey::group))
            .thenComparing(by(GroupKey::kind))
            .thenComparing(by(GroupKey::reason))
            .thenComparing(by(GroupKey::organisation));

    /**
     * The key of a total; the area is the one around it on the finest of the levels asked for.
     *
     * @param periods those of the keys that were made before, by the ends of their totals: keys share them
     */
    static GroupKey of(AreaTotal total, Collection<Grouping> by, int level, Map<LocalDate, Period> periods) {
        return new GroupKey(
                level < 0 ? null : around(total.area(), level),
                by.contains(Grouping.GROUP) ? total.group() : null,
                by.contains(Grouping.KIND) ? total.kind() : null,
                by.contains(Grouping.REASON) ? total.reason() : null,
                by.contains(Grouping.ROUND) ? total.round() : null,
                by.contains(Grouping.RELEASE) ? total.of() : null,
                periods.computeIfAbsent(total.end(), end -> period(end, by)),
                by.contains(Grouping.ORGANISATION) ? total.organisation() : null);
    }

    FigureGroup group(PublishedSum sum) {
        return new FigureGroup(
                area,
                group,
                kind,
                reason,
                round,
                release,
                period,
                OrganisationName.of(organisation),
                sum.headcount(),
                sum.figures(),
                sum.isSuppressed(),
                sum.suppressedCells());
    }

    private static @Nullable Area around(Area area, int level) {
        var next = area;
        while (next != null && next.level() != level) {
            next = next.parent();
        }
        return next;
    }

    private static @Nullable Period period(LocalDate day, Collection<Grouping> by) {
        if (by.contains(Grouping.MONTH)) {
            return new Period(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
        }
        return by.contains(Grouping.YEAR)
                ? new Period(day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear()))
                : null;
    }

    /** Written out, like the next one: a table by area and month compares its keys thousands of times. */
    static int compareAreas(GroupKey one, GroupKey other) {
        var area = one.area;
        var another = other.area;
        if (area == null || another == null) {
            return Boolean.compare(area != null, another != null);
        }
        int byCode = area.code().compareTo(another.code());
        return byCode == 0 ? Integer.compare(area.edition(), another.edition()) : byCode;
    }

    private static int comparePeriods(GroupKey one, GroupKey other) {
        var period = one.period;
        var another = other.period;
        return period == null || another == null
                ? Boolean.compare(period != null, another != null)
                : period.start().compareTo(another.start());
    }

    private static <T extends Comparable<? super T>> Comparator<GroupKey> by(Function<GroupKey, @Nullable T> what) {
        return comparing(what, nullsFirst(naturalOrder()));
    }
}
