package org.jatigi.reference;

import static org.jatigi.dataset.ColumnType.BOOLEAN;
import static org.jatigi.dataset.ColumnType.DAY;
import static org.jatigi.dataset.ColumnType.IDS;
import static org.jatigi.dataset.ColumnType.TEXT;
import static org.jatigi.dataset.ColumnType.TEXTS;
import static org.jatigi.dataset.ColumnType.WORD;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Conditions;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.NodeKind;
import org.jatigi.dataset.PageShape;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Reads;
import org.jatigi.dataset.Shape;
import org.jatigi.dataset.UseCase;

/** The reference facts as they are read: what is small from memory, organisations and bodies from their tables. */
@ApplicationScoped
public class ReferenceReads implements Reads {

    static final Dataset ORGANISATIONS = new Dataset(
                    "organisations", "Organisation", Category.REFERENCE_ADMIN, "from organisation")
            .id(TEXT, "organisation.acronym collate \"C\"")
            .value("id", TEXT, "organisation.acronym")
            .value("acronym", TEXT, "organisation.acronym", "#org+code", "Sigle", "Acronym")
            .value("nameFr", TEXT, "organisation.name_fr", "#org+name+i_fr", "Nom (français)", "Name (French)")
            .value("nameEn", TEXT, "organisation.name_en", "#org+name+i_en", "Nom (anglais)", "Name (English)")
            .value("otherNames", TEXTS, "organisation.other_names")
            .value("type", WORD, "organisation.type", "#org+type", "Type", "Type")
            .value("parent", TEXT, "organisation.parent", "#org+parent", "Organisation mère", "Parent")
            .value("tier", WORD, "organisation.tier", "#org+tier", "Échelon", "Tier")
            .value("iatiId", TEXT, "organisation.iati_id", "#org+id+v_iati", "Identifiant IITA", "IATI identifier")
            .value("pseaStatus", WORD, "organisation.psea_status", "#status+psea", "État PEAS", "PSEA status")
            .value(
                    "pseaAssessedOn",
                    DAY,
                    "organisation.psea_assessed_on",
                    "#date+psea",
                    "Évaluation PEAS",
                    "PSEA assessed on")
            .value("active", BOOLEAN, "organisation.active", "#status+active", "Active", "Active")
            .value("synthetic", BOOLEAN, "organisation.synthetic", "#meta+synthetic", "Inventée", "Synthetic")
            .filter("acronym", Conditions.texts("organisation.acronym"))
            .filter("type", Conditions.words("organisation.type"))
            .filter("active", Conditions.flag("organisation.active"))
            .filter("synthetic", Conditions.flag("organisation.synthetic"));

    private final Areas areas;
    private final CodeLists codeLists;
    private final Gazetteer gazetteer;

    ReferenceReads(Areas areas, CodeLists codeLists, Gazetteer gazetteer) {
        this.areas = areas;
        this.codeLists = codeLists;
        this.gazetteer = gazetteer;
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(ORGANISATIONS, bodies(gazetteer));
    }

    static Dataset bodies(Gazetteer gazetteer) {
        return new Dataset(
                        CoordinationBodies.LIST,
                        "CoordinationBody",
                        Category.REFERENCE_ADMIN,
                        "from coordination_body body")
                .id(TEXT, "body.code collate \"C\"")
                .value("id", TEXT, "body.code", "#group+code", "Code", "Code")
                .value("kind", WORD, "body.kind", "#group+type", "Nature", "Kind")
                .value("nameFr", TEXT, "body.name_fr", "#group+name+i_fr", "Nom (français)", "Name (French)")
                .value("nameEn", TEXT, "body.name_en", "#group+name+i_en", "Nom (anglais)", "Name (English)")
                .value("sector", TEXT, "body.sector", "#sector+code", "Secteur", "Sector")
                .value("leads", TEXTS, "body.leads", "#org+lead", "Chefs de file", "Leads")
                .value("coLeads", TEXTS, "body.co_leads", "#org+colead", "Co-chefs de file", "Co-leads")
                .value("members", TEXTS, "body.members", "#org+member", "Membres", "Members")
                .field(areaOf("areas", Column.of(IDS, "body.areas").headed("", "Zones", "Areas"), gazetteer))
                .field(new ReadField.Part(
                        "period",
                        "Validity",
                        Column.of(DAY, "coalesce(body.period_start, body.period_end)"),
                        List.of(
                                new ReadField.Value("start", Column.of(DAY, "body.period_start")),
                                new ReadField.Value("end", Column.of(DAY, "body.period_end")))));
    }

    @Override
    public List<NodeKind> nodes() {
        return List.of(new NodeKind(
                "Area",
                null,
                new NodeKind.Memory<>(id -> gazetteer.byId(id).orElse(null), Shapes.AREA),
                (viewer, id) -> Uni.createFrom().item(() -> gazetteer.byId(id).orElse(null))));
    }

    @Override
    public List<UseCase<?>> useCases() {
        return List.of(
                UseCase.one("areas", this::page, AREAS),
                UseCase.one("area", this::area, Shapes.AREA),
                UseCase.many("resolvePlace", this::resolve, Shapes.PLACE_MATCH),
                UseCase.many("translatePcodes", this::translate, Shapes.TRANSLATION),
                UseCase.many("codeList", (viewer, given) -> codeLists.items(viewer, given.textOf("list")), ITEM),
                UseCase.values("codeLists", (viewer, given) -> codeLists.names(viewer)));
    }

    private Uni<AreaConnection> page(Viewer viewer, Arguments given) {
        return Uni.createFrom().item(areas.page(viewer, given));
    }

    private Uni<Area> area(Viewer viewer, Arguments given) {
        return Uni.createFrom()
                .item(areas.find(viewer, given.textOf("code"), given.numberOf("edition"), given.number("level")));
    }

    private Uni<List<PlaceMatch>> resolve(Viewer viewer, Arguments given) {
        return areas.resolveOffLoop(viewer, given.textOf("text"), given.number("first"));
    }

    private Uni<List<PcodeTranslation>> translate(Viewer viewer, Arguments given) {
        var codes = given.list("codes").stream().map(Object::toString).toList();
        return Uni.createFrom().item(areas.translate(viewer, codes, given.numberOf("from"), given.numberOf("to")));
    }

    /** A field that shows the area whose id stands in the row, or the areas; the key's heading says what the area is to the row. */
    public static ReadField areaOf(String name, Column key, Gazetteer gazetteer) {
        return new ReadField.Joined<>(
                name,
                key,
                id -> gazetteer.byId((UUID) id).orElse(null),
                gazetteer::index,
                Shapes.AREA,
                AreaFacets.of(key.heading()));
    }

    private static final Shape<AreaConnection> AREAS = PageShape.connection(
                    "AreaConnection",
                    AreaConnection::edges,
                    PageShape.<AreaEdge, Area>edge("AreaEdge", AreaEdge::cursor, AreaEdge::node, Shapes.AREA),
                    AreaConnection::nodes,
                    Shapes.AREA,
                    AreaConnection::pageInfo)
            .value("totalCount", AreaConnection::totalCount);

    private static final Shape<CodeItem> ITEM = Shape.<CodeItem>of("CodeItem")
            .value("list", CodeItem::list)
            .value("code", CodeItem::code)
            .value("labelFr", CodeItem::labelFr)
            .value("labelEn", CodeItem::labelEn)
            .value("definitionFr", CodeItem::definitionFr)
            .value("definitionEn", CodeItem::definitionEn)
            .value("standard", CodeItem::standard)
            .value("standardCode", CodeItem::standardCode)
            .value("version", CodeItem::version)
            .value("broader", CodeItem::broader);
}
