package org.jatigi.displacement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaMap;
import org.jatigi.reference.Scheme;
import org.jatigi.reference.Standing;

/**
 * A small country for tests without a database: two regions R1 and R2 with two cercles each and two communes in each cercle. In 2021
 * the cercle R22 became R2 and R3: its code says nothing of it.
 */
final class Maps {

    private final Map<String, Area> areas = new HashMap<>();
    private final List<AreaMap.Link> links = new ArrayList<>();

    private Maps() {
        for (int edition : List.of(2015, 2021)) {
            add(edition, 0, "C", null);
            for (String region : List.of("R1", "R2")) {
                add(edition, 1, region, "C");
                for (String cercle : List.of(region + "1", region + "2")) {
                    add(edition, 2, cercle, region);
                    add(edition, 3, cercle + "1", cercle);
                    add(edition, 3, cercle + "2", cercle);
                }
            }
        }
        add(2021, 2, "R23", "R2");
        for (String same : List.of("C", "R1", "R2", "R11", "R12", "R21")) {
            link(same, same, true, true);
        }
        link("R22", "R22", false, true);
        link("R22", "R23", false, true);
    }

    static Maps country() {
        return new Maps();
    }

    Area at(int edition, String code) {
        return areas.get(edition + code);
    }

    List<Area> all() {
        return areas.values().stream().sorted(NewestStock.FINEST_FIRST).toList();
    }

    AreaMap map() {
        return new AreaMap(areas.values(), links);
    }

    private void link(String from, String to, boolean whole, boolean wholeBack) {
        links.add(new AreaMap.Link(at(2015, from).id(), at(2021, to).id(), whole, wholeBack));
    }

    private void add(int edition, int level, String code, String parent) {
        var area = new Area(
                UUID.nameUUIDFromBytes((edition + code).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                edition,
                level,
                code,
                Scheme.COD,
                code,
                code,
                List.of(),
                parent == null ? null : at(edition, parent),
                null,
                null,
                null,
                null,
                Standing.OFFICIAL,
                "a test");
        areas.put(edition + code, area);
    }
}
