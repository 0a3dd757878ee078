package org.jatigi.displacement;

import java.util.UUID;
import org.jatigi.dataset.Condition;
import org.jatigi.dataset.Conditions;
import org.jatigi.dataset.Inputs;
import org.jatigi.reference.AreaMaps;

/** Conditions on the area of a row: in an area and all below it, on the maps of all editions, and on its level. */
final class AreaConditions {

    private final AreaMaps maps;

    AreaConditions(AreaMaps maps) {
        this.maps = maps;
    }

    /**
     * @param id the column with the id of the area
     * @param level the expression for its level
     */
    Condition of(String id, String level) {
        var levels = Conditions.numbers(level);
        return Condition.of((statement, given) -> {
            var filter = Inputs.filter(given, AreaFilter.class);
            var asked = filter.asked();
            if (asked != null) {
                var inside = maps.current().within(maps.asked(asked)).inside();
                statement.add(" and ").add(id).add(" = any (");
                statement.bind("uuid[]", inside.toArray(UUID[]::new)).add(")");
            }
            if (filter.level() != null) {
                levels.test()
                        .add(
                                statement,
                                Inputs.of("level", filter.level())
                                        .object("level")
                                        .values());
            }
        });
    }
}
