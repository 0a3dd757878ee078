package org.jatigi.reference;

import static org.jatigi.dataset.ColumnType.INTEGER;
import static org.jatigi.dataset.ColumnType.TEXT;

import java.util.List;
import java.util.function.Function;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.ColumnType;
import org.jatigi.dataset.Coordinates;
import org.jatigi.dataset.Facet;
import org.jatigi.dataset.ReadField;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** What exported tables show of an area: the three that identify it, its name, and the areas it lies in down to itself. */
final class AreaFacets {

    private static final Column.Heading AREA = new Column.Heading(new Text("Zone", "Area"), "");

    private AreaFacets() {}

    /** @param heading what the area is to its row, and the attributes that its HXL tags get for it */
    static ReadField.Spread<Area> of(Column.@Nullable Heading heading) {
        var above = heading == null ? AREA : heading;
        return new ReadField.Spread<>(
                List.of(
                        facet(above, "Code", TEXT, "code", "code", "#loc+area+code", Area::code),
                        facet(above, "Name", TEXT, "nom", "name", "#loc+area+name", AreaFacets::name),
                        facet(above, "Level", INTEGER, "niveau", "level", "#loc+area+level", Area::level),
                        facet(above, "Edition", INTEGER, "édition", "edition", "#loc+area+edition", Area::edition),
                        around(above, 1, "Region", "région", "region"),
                        around(above, 2, "Cercle", "cercle", "cercle"),
                        around(above, 3, "Commune", "commune", "commune")),
                AreaFacets::place);
    }

    private static Facet<Area> facet(
            Column.Heading above,
            String name,
            ColumnType type,
            String french,
            String english,
            String hxl,
            Function<Area, Object> read) {
        return facet(above, name, type, french, english, hxl, (area, language) -> read.apply(area));
    }

    private static Facet<Area> facet(
            Column.Heading above,
            String name,
            ColumnType type,
            String french,
            String english,
            String hxl,
            Facet.Read<Area> read) {
        var label = new Text(above.label().fr() + " : " + french, above.label().en() + ": " + english);
        return new Facet<>(name, type, new Column.Heading(label, hxl + above.hxl()), read);
    }

    /** The name of the area of that level that this one is or lies in; none for an area that is larger. */
    private static Facet<Area> around(Column.Heading above, int level, String name, String french, String english) {
        return facet(
                above,
                name,
                TEXT,
                french,
                english,
                "#adm" + level + "+name",
                (area, language) -> area.upwards()
                        .filter(one -> one.level() == level)
                        .findFirst()
                        .map(one -> name(one, language))
                        .orElse(null));
    }

    private static String name(Area area, Language language) {
        return new Text(area.nameFr(), area.nameEn()).in(language);
    }

    private static @Nullable Coordinates place(Area area) {
        var point = area.point();
        return point == null ? null : new Coordinates(point.lat(), point.lon());
    }
}
