package org.jatigi.reference;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jatigi.exchange.Sheet;
import org.jatigi.vocabulary.Edition;

/**
 * Finds the edition that a file of areas is of: the one a column names, or the one in which most of its codes have the names the file
 * gives them. Where two editions agree with it equally well, the year in the file's name decides, then which edition it has
 * more of.
 */
final class AreaEdition {

    private final AreaIndex index;
    private final String fileName;

    AreaEdition(AreaIndex index, String fileName) {
        this.index = index;
        this.fileName = fileName;
    }

    Optional<Edition> of(Sheet sheet, List<AreaEntry> entries) {
        if (sheet.has(AreaColumns.EDITION)) {
            return named(sheet, entries);
        }
        return Arrays.stream(Edition.values())
                .filter(edition -> agreeing(entries, edition) > 0)
                .max(Comparator.comparingLong((Edition edition) -> agreeing(entries, edition))
                        .thenComparing(edition -> fileName.contains(Integer.toString(edition.year())))
                        .thenComparingLong(edition -> -size(entries, edition)));
    }

    private Optional<Edition> named(Sheet sheet, List<AreaEntry> entries) {
        var reading = new AreaReading(sheet);
        var written = entries.stream()
                .map(entry -> String.valueOf(reading.words(entry.row(), AreaColumns.EDITION)))
                .distinct()
                .toList();
        return Arrays.stream(Edition.values())
                .filter(edition -> written.equals(List.of(Integer.toString(edition.year()))))
                .findFirst();
    }

    private long agreeing(List<AreaEntry> entries, Edition edition) {
        return entries.stream().filter(entry -> agrees(entry, edition)).count();
    }

    /** Whether the row's area has its name in that edition, or the area around it has. */
    private boolean agrees(AreaEntry entry, Edition edition) {
        var parent = entry.parent();
        var parentName = entry.parentName();
        if (parent != null && parentName != null && entry.parentLevel() > 0) {
            var editions = index.fitting(entry.parentLevel(), parent, parentName);
            if (!editions.isEmpty()) {
                return editions.contains(edition);
            }
        }
        var level = entry.level();
        var name = entry.name();
        return level != null
                && name != null
                && index.fitting(level, entry.code(), name).contains(edition);
    }

    /** How many areas the edition has on the levels of the file. */
    private long size(List<AreaEntry> entries, Edition edition) {
        var levels = entries.stream().map(AreaEntry::level).distinct().toList();
        return index.areas().stream()
                .filter(area -> area.inEdition() == edition && levels.contains(area.level()))
                .count();
    }
}
