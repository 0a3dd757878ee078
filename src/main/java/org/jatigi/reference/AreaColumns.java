package org.jatigi.reference;

import static org.jatigi.exchange.Layout.Column.optional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jatigi.exchange.Layout;
import org.jatigi.exchange.Layout.Column;

/**
 * The columns of files of areas: those of OCHA's COD-AB, old ({@code admin3Pcod}) and new ({@code ADM3_PCODE}), as tables or as the
 * properties of GeoJSON, of its settlements, of its lists of p-codes, of lists of law, and HXL tags.
 */
final class AreaColumns {

    static final int LEVEL_MAX = 4;

    static final String LEVEL = "level";
    static final String CODE = "code";
    static final String LAW_CODE = "lawCode";
    static final String NAME = "name";
    static final String OTHER_NAME = "otherName";
    static final String PARENT = "parent";
    static final String LAW_PARENT = "lawParent";
    static final String EDITION = "edition";
    static final String PLACE_NAME = "placeName";
    static final String LAT = "lat";
    static final String LON = "lon";
    static final String GEOMETRY = "geometry";

    static final Layout LAYOUT = new Layout(columns(), Map.of(), Set.of());

    private AreaColumns() {}

    static String code(int level) {
        return CODE + level;
    }

    static String name(int level) {
        return NAME + level;
    }

    static List<String> otherNames(int level) {
        return List.of("referenceName" + level, "otherName" + level, "secondOtherName" + level);
    }

    private static List<Column> columns() {
        var columns = new ArrayList<Column>();
        for (int level = 0; level <= LEVEL_MAX; level++) {
            columns.add(optional(
                    code(level),
                    "admin%dPcod".formatted(level),
                    "admin%dPcode".formatted(level),
                    "ADM%d_PCODE".formatted(level),
                    "Admin %d pcode".formatted(level),
                    "#adm%d+code".formatted(level)));
            columns.add(optional(
                    name(level),
                    "admin%dName".formatted(level),
                    "ADM%d_FR".formatted(level),
                    "ADM%d_NAME".formatted(level),
                    "Admin %d".formatted(level),
                    "#adm%d+name".formatted(level)));
            var others = otherNames(level);
            columns.add(optional(others.get(0), "admin%dRefN".formatted(level), "ADM%d_REF".formatted(level)));
            columns.add(optional(others.get(1), "admin%dAltN".formatted(level), "ADM%dALT1FR".formatted(level)));
            columns.add(optional(others.get(2), "admin%dAl_1".formatted(level), "ADM%d_EN".formatted(level)));
        }
        columns.addAll(List.of(
                optional(PLACE_NAME, "featureNam", "featureName", "village", "localité", "settlement", "#loc+name"),
                optional(OTHER_NAME, "featureRef", "featureAlt", "name_alt", "autre nom"),
                optional(LAW_CODE, "law_code", "code de la loi"),
                optional(LAW_PARENT, "parent_law_code", "code de la loi du parent"),
                optional(CODE, "P-Code", "pcode", "code", "#loc+code"),
                optional(LEVEL, "Admin Level", "level", "niveau"),
                optional(NAME, "Name", "nom", "name_fr", "nom_fr"),
                optional(PARENT, "Parent P-Code", "parent", "parent_code"),
                optional(EDITION, "edition", "édition"),
                optional(LAT, "point_lat", "latitude", "lat", "#geo+lat"),
                optional(LON, "point_lon", "longitude", "lon", "#geo+lon"),
                optional(GEOMETRY, "geometry", "géométrie")));
        return columns;
    }
}
