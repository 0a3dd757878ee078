package org.jatigi.displacement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.IntFilter;
import org.jatigi.dataset.PageRequest;
import org.jatigi.dataset.Seal;
import org.jatigi.reference.AreaInput;
import org.jspecify.annotations.Nullable;

/**
 * Whose stock is asked for, where and when.
 *
 * @param level the level at which people were counted, null for all
 * @param asOf the instant whose published figures are wanted, null for the present
 */
record StockQuestion(
        AreaInput area,
        PopulationGroup group,
        @Nullable Integer level,
        @Nullable Instant asOf) {

    /** The question in the arguments of a list; IDPs where no group is named. */
    static StockQuestion of(Arguments given) {
        return new StockQuestion(
                Inputs.record(given.object("area"), AreaInput.class),
                Objects.requireNonNullElse(given.word("group", PopulationGroup.class), PopulationGroup.IDP),
                given.number("level"),
                given.instant("asOf"));
    }

    /** Which part of the answer is wanted. */
    PageRequest page(Viewer viewer, Arguments given) {
        return PageRequest.of(
                Seal.of(viewer, "latestStock " + this),
                given.number("first"),
                given.text("after"),
                given.number("last"),
                given.text("before"));
    }

    /** The figures in question, of whatever area. */
    FigureSelection selection() {
        var levels = level == null ? null : new IntFilter(level, null, null, null);
        var filter = new PopulationFigureFilter(
                null,
                null,
                null,
                new PopulationGroupFilter(group, null),
                new FigureKindFilter(FigureKind.STOCK, null),
                new AreaFilter(null, null, levels),
                null,
                null,
                null);
        return new FigureSelection(filter, asOf, List.of());
    }
}
