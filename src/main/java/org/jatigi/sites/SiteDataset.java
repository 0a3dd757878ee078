package org.jatigi.sites;

import static org.jatigi.dataset.ColumnType.BOOLEAN;
import static org.jatigi.dataset.ColumnType.DAY;
import static org.jatigi.dataset.ColumnType.DECIMAL;
import static org.jatigi.dataset.ColumnType.ID;
import static org.jatigi.dataset.ColumnType.INSTANT;
import static org.jatigi.dataset.ColumnType.INTEGER;
import static org.jatigi.dataset.ColumnType.TEXT;
import static org.jatigi.dataset.ColumnType.WORD;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Category;
import org.jatigi.access.Reach;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Condition;
import org.jatigi.dataset.Conditions;
import org.jatigi.dataset.Copies;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.Inputs;
import org.jatigi.dataset.NodeKind;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Reads;
import org.jatigi.dataset.Single;
import org.jatigi.dataset.Statement;
import org.jatigi.reference.AreaMaps;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.ReferenceReads;
import org.jatigi.vocabulary.Identifier;

/**
 * Sites as rows. The exact point is in a table of its own, which is only joined where somebody asks for it; who may not read it may not
 * search by it either.
 */
@ApplicationScoped
public class SiteDataset implements Reads {

    /** Whose points are in reach: all, or those of sites of the viewer's organisation in the areas they work in. */
    private static final String LOCATION = """
            left join site_location location on location.site_id = site.id
                  and ((select jatigi_may('precise-location', 'read-all'))
                       or location.organisation = jatigi_organisation() and jatigi_within(site.scope_code))
            """;

    private final Gazetteer gazetteer;
    private final AreaMaps maps;
    private final Copies copies;
    private final SiteStore store;

    SiteDataset(Gazetteer gazetteer, AreaMaps maps, Copies copies, SiteStore store) {
        this.store = store;
        this.gazetteer = gazetteer;
        this.maps = maps;
        this.copies = copies;
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(sites().whole(copies.of(sites())));
    }

    @Override
    public List<NodeKind> nodes() {
        return List.of(NodeKind.rows("Site", sites(), (viewer, id) -> store.seen(viewer, maps.current(), id)));
    }

    @Override
    public List<Single> singles() {
        return List.of(new Single("site", sites(), SiteDataset::asked, given -> Sites.unknown()));
    }

    Dataset sites() {
        return new Dataset(
                        "sites",
                        "Site",
                        Category.SITE,
                        "from site left join site_location on site_location.site_id = site.id")
                .rows(SiteDataset::seen)
                .id(TEXT, "site.code collate \"C\"")
                .value("id", ID, "site.id", "#meta+id", "Identifiant", "Id")
                .value("code", TEXT, "site.code", "#loc+site+code", "Code", "Code")
                .value("name", TEXT, "site.name", "#loc+site+name", "Nom", "Name")
                .value("type", WORD, "site.type", "#loc+site+type", "Genre", "Type")
                .value("status", WORD, "site.status", "#status", "État", "Status")
                .field(ReferenceReads.areaOf(
                        "area", Column.of(ID, "site.area_id").headed("", "Zone", "Area"), gazetteer))
                .value("organisation", TEXT, "site.organisation", "#org", "Organisation", "Organisation")
                .value("opened", DAY, "site.opened", "#date+start", "Ouvert le", "Opened")
                .value("closed", DAY, "site.closed", "#date+end", "Fermé le", "Closed")
                .value("manager", TEXT, "site.manager", "#org+manager", "Gestionnaire", "Manager")
                .value("capacity", INTEGER, "site.capacity", "#capacity+ind", "Capacité", "Capacity")
                .value("households", INTEGER, "site.households", "#affected+hh", "Ménages", "Households")
                .value("individuals", INTEGER, "site.individuals", "#affected+ind", "Personnes", "Individuals")
                .value("synthetic", BOOLEAN, "site.synthetic", "#meta+synthetic", "Inventé", "Synthetic")
                .value("updatedAt", INSTANT, "site.updated_at", "#date+updated", "Modifié le", "Updated at")
                .field(new ReadField.Part(
                        "point",
                        "ExactPoint",
                        Column.of(DECIMAL, "location.lat").joining(LOCATION),
                        List.of(
                                new ReadField.Value(
                                        "lat",
                                        Column.of(DECIMAL, "location.lat")
                                                .joining(LOCATION)
                                                .headed("#geo+lat", "Latitude exacte", "Exact latitude")),
                                new ReadField.Value(
                                        "lon",
                                        Column.of(DECIMAL, "location.lon")
                                                .joining(LOCATION)
                                                .headed("#geo+lon", "Longitude exacte", "Exact longitude")))))
                .filter("code", Conditions.texts("site.code"))
                .filter("name", Conditions.texts("site.name"))
                .filter("type", Conditions.words("site.type"))
                .filter("status", Conditions.words("site.status"))
                .filter("organisation", Conditions.texts("site.organisation"))
                .filter("area", Condition.of(this::within))
                .filter(
                        "point",
                        Conditions.points("site_location.lat", "site_location.lon")
                                .needing(Category.PRECISE_LOCATION))
                .located("area")
                .changing(new Dataset.Changes("site.updated_at", SiteDataset::gone));
    }

    private void within(Statement statement, Object given) {
        var asked = Inputs.filter(given, SiteAreaFilter.class).asked();
        var inside = maps.current().within(maps.asked(asked)).inside();
        statement
                .add(" and site.area_id = any (")
                .bind("uuid[]", inside.toArray(UUID[]::new))
                .add(")");
    }

    /** All sites, or those of the own organisation in the areas the viewer works in. */
    private static void seen(Statement statement, Viewer viewer, Arguments given) {
        statement.add("site.deleted_at is null");
        reach(statement, viewer);
    }

    private static void reach(Statement statement, Viewer viewer) {
        if (viewer.permissions()
                .reading(Category.SITE)
                .filter(Reach.ALL::equals)
                .isEmpty()) {
            statement.add(" and site.organisation = ").bind("text", viewer.organisation());
            statement
                    .add(" and exists (select from unnest(")
                    .bind("text[]", viewer.areaScope().toArray(String[]::new));
            statement.add(") as prefix where starts_with(site.scope_code, prefix))");
        }
    }

    private static void asked(Statement statement, Viewer viewer, Arguments given) {
        var id = given.text("id");
        if (id == null) {
            statement.add("site.code = ").bind("text", given.has("code") ? given.text("code") : "");
        } else {
            statement.add("site.id = ").bind("uuid", Identifier.of("site", id));
        }
    }

    private static void gone(Statement statement, Viewer viewer, Instant since) {
        statement.add("select site.id, site.deleted_at as at from site where site.deleted_at >= ");
        statement.bind("timestamptz", since.atOffset(ZoneOffset.UTC));
        reach(statement, viewer);
    }
}
