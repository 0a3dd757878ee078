package org.jatigi.reference;

import java.util.List;
import java.util.UUID;
import org.jatigi.exchange.Checked;
import org.jatigi.exchange.StagedRow;
import org.jatigi.vocabulary.Edition;

/** The areas that staged rows would become, for tests that need no database. */
final class AreaRows {

    private AreaRows() {}

    static List<AreaIndex.Row> of(Checked checked, AreaIndex known) {
        return checked.rows().stream()
                .filter(row -> !row.isHeld())
                .map(row -> row(row, known))
                .toList();
    }

    private static AreaIndex.Row row(StagedRow staged, AreaIndex known) {
        var content = staged.content();
        var edition = Edition.of(content.getInteger("edition"));
        int level = content.getInteger("level");
        UUID parent =
                known.area(edition, content.getString("parent")).orElseThrow().id();
        var alone = new Area(
                AreaId.of(edition, level, content.getString("code")),
                edition.year(),
                level,
                content.getString("code"),
                Scheme.valueOf(content.getString("scheme")),
                content.getString("name"),
                content.getString("name"),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Standing.OFFICIAL,
                "test");
        return new AreaIndex.Row(alone.id(), parent, alone);
    }
}
