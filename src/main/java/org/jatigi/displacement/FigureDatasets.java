package org.jatigi.displacement;

import static org.jatigi.dataset.ColumnType.DAY;
import static org.jatigi.dataset.ColumnType.ID;
import static org.jatigi.dataset.ColumnType.INSTANT;
import static org.jatigi.dataset.ColumnType.INTEGER;
import static org.jatigi.dataset.ColumnType.TEXT;
import static org.jatigi.dataset.ColumnType.WORD;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.ColumnType;
import org.jatigi.dataset.Conditions;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.Direction;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Sort;
import org.jatigi.dataset.Statement;
import org.jatigi.reference.AreaMaps;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.ReferenceReads;

/**
 * Population figures as rows: the list of all published ones, and the list of one release. Numbers that are hidden to protect people are
 * null in the columns that stand here; the others are not read anywhere.
 */
@ApplicationScoped
class FigureDatasets {

    static final String OF_RELEASE = "figure.release_id";

    /** Whoever sees a figure sees its release. What no column and no condition reads is not joined: PostgreSQL leaves it out of its plan. */
    private static final String FROM = """
            from population_figure figure
            left join release on release.id = figure.release_id
            left join area on area.id = figure.area_id
            left join assessment_round round on round.id = release.round_id
            """;

    /** Looks at the release only where the figure does not say enough. */
    private static final String SEEN = "(figure.in_force or jatigi_sees_standing_release(figure.release_id))";

    private final Gazetteer gazetteer;
    private final AreaConditions areas;

    FigureDatasets(Gazetteer gazetteer, AreaMaps maps) {
        this.gazetteer = gazetteer;
        this.areas = new AreaConditions(maps);
    }

    /** Published figures, unless the filter names a release. */
    Dataset all() {
        return figures("populationFigures").rows(FigureDatasets::inForce);
    }

    /** The figures of one release, whatever has become of it but that it was taken back. */
    Dataset ofRelease() {
        return figures("figuresOfRelease").rows((statement, viewer, given) -> statement.add(SEEN));
    }

    /** Any figure whose release the viewer may see, but of those that were taken back. */
    Dataset seen() {
        return figures("figures").rows((statement, viewer, given) -> statement.add(SEEN));
    }

    private Dataset figures(String name) {
        return new Dataset(name, "PopulationFigure", Category.DISPLACEMENT_AGGREGATE, FROM)
                .id(ID, "figure.id")
                .value("id", ID, "figure.id", "#meta+id", "Identifiant", "Id")
                .value("kind", WORD, "figure.kind", "#indicator+type", "Genre", "Kind")
                .value("group", WORD, "figure.population_group", "#population+type", "Groupe", "Group")
                .value("individuals", INTEGER, "figure.shown_individuals", "#affected+ind", "Personnes", "Individuals")
                .value("households", INTEGER, "figure.shown_households", "#affected+hh", "Ménages", "Households")
                .value(
                        "suppressed",
                        ColumnType.BOOLEAN,
                        "figure.suppressed",
                        "#meta+suppressed",
                        "Supprimé",
                        "Suppressed")
                .field(ReferenceReads.areaOf(
                        "area", Column.of(ID, "figure.area_id").headed("", "Zone", "Area"), gazetteer))
                .value("place", TEXT, "figure.place_name", "#loc+name", "Lieu", "Place")
                .field(ReferenceReads.areaOf(
                        "origin",
                        Column.of(ID, "figure.origin_area_id").headed("+origin", "Origine", "Origin"),
                        gazetteer))
                .value(
                        "originCountry",
                        TEXT,
                        "figure.origin_country",
                        "#country+origin",
                        "Pays d'origine",
                        "Country of origin")
                .value("reason", WORD, "figure.reason", "#cause", "Raison", "Reason")
                .field(new ReadField.Part(
                        "arrivalPeriod",
                        "Period",
                        Column.of(DAY, "coalesce(figure.arrival_start, figure.arrival_end)"),
                        List.of(
                                new ReadField.Value(
                                        "start",
                                        Column.of(DAY, "coalesce(figure.arrival_start, figure.arrival_end)")
                                                .headed("#date+arrival+start", "Arrivée, début", "Arrival, start")),
                                new ReadField.Value(
                                        "end",
                                        Column.of(DAY, "coalesce(figure.arrival_end, figure.arrival_start)")
                                                .headed("#date+arrival+end", "Arrivée, fin", "Arrival, end")))))
                .value("shelterType", TEXT, "figure.shelter_type", "#shelter+type", "Type d'abri", "Shelter type")
                .value("reliability", TEXT, "figure.reliability", "#meta+reliability", "Fiabilité", "Reliability")
                .field(period())
                .field(round())
                .field(release())
                .field(new ReadField.Children("breakdown", Column.of(ID, "figure.id"), BREAKDOWN, "part.figure_id"))
                .filter("round", Conditions.numbers("round.number"))
                .filter("referencePeriod", Conditions.days("figure.reference_end"))
                .filter("group", Conditions.words("figure.population_group"))
                .filter("kind", Conditions.words("figure.kind"))
                .filter("reason", Conditions.words("figure.reason"))
                .filter("area", areas.of("figure.area_id", "area.level"))
                .filter("individuals", Conditions.numbers("figure.shown_individuals"))
                .filter("households", Conditions.numbers("figure.shown_households"))
                .sort(new Sort("REFERENCE_PERIOD_END", DAY, "figure.reference_end"))
                .sort(new Sort("ROUND", INTEGER, "coalesce(round.number, 0)"))
                .sort(new Sort("INDIVIDUALS", INTEGER, "coalesce(figure.shown_individuals, -1)"))
                .sort(new Sort("HOUSEHOLDS", INTEGER, "coalesce(figure.shown_households, -1)"))
                .sort(new Sort("AREA_CODE", TEXT, "area.code collate \"C\""))
                .sort(new Sort("PUBLISHED_AT", INSTANT, "coalesce(release.published_at, '-infinity')"))
                .located("area")
                .suppressed("figure.suppressed")
                .changing(new Dataset.Changes("release.published_at", FigureDatasets::gone));
    }

    private static final Dataset BREAKDOWN = new Dataset(
                    "breakdown", "Breakdown", Category.DISPLACEMENT_AGGREGATE, "from population_figure_breakdown part")
            .id(ColumnType.BOOLEAN, "part.disability") // with the order: one figure has one part of each
            .ordered(new Sort("SEX", WORD, "part.sex"), Direction.ASC)
            .ordered(new Sort("AGE_MIN", INTEGER, "part.age_min"), Direction.ASC)
            .ordered(new Sort("AGE_MAX", INTEGER, "part.age_max"), Direction.ASC)
            .value("sex", WORD, "part.sex")
            .value("ageMin", INTEGER, "part.age_min")
            .value("ageMax", INTEGER, "part.age_max")
            .value("disability", ColumnType.BOOLEAN, "part.disability")
            .value("individuals", INTEGER, "part.shown_individuals");

    private static ReadField period() {
        return new ReadField.Part(
                "referencePeriod",
                "Period",
                null,
                List.of(
                        new ReadField.Value(
                                "start",
                                Column.of(DAY, "release.reference_start")
                                        .headed("#date+start", "Période, début", "Period, start")),
                        new ReadField.Value(
                                "end",
                                Column.of(DAY, "figure.reference_end")
                                        .headed("#date+end", "Période, fin", "Period, end"))));
    }

    private static ReadField round() {
        return new ReadField.Part(
                "round",
                "FigureRound",
                Column.of(ID, "round.id"),
                List.of(
                        new ReadField.Value("id", Column.of(ID, "round.id")),
                        new ReadField.Value(
                                "number", Column.of(INTEGER, "round.number").headed("#date+round", "Cycle", "Round")),
                        new ReadField.Value(
                                "operation",
                                Column.of(TEXT, "round.operation").headed("#meta+operation", "Opération", "Operation")),
                        new ReadField.Value("type", Column.of(WORD, "round.type"))));
    }

    private static ReadField release() {
        return new ReadField.Part(
                "release",
                "ReleaseLink",
                null,
                List.of(
                        new ReadField.Value(
                                "id", Column.of(ID, "release.id").headed("#meta+release", "Publication", "Release")),
                        new ReadField.Value(
                                "title",
                                Column.of(TEXT, "release.title")
                                        .headed(
                                                "#meta+release+title",
                                                "Titre de la publication",
                                                "Title of the release")),
                        new ReadField.Value(
                                "state", Column.of(WORD, "release.state").headed("#status", "État", "State"))));
    }

    private static void inForce(Statement statement, Viewer viewer, Arguments given) {
        var asOf = given.instant("asOf");
        var releases = Conditions.ids(given.object("filter").object("release"));
        FigureSelection.inForce(statement, "figure.in_force", asOf, releases);
    }

    /** Figures go with their release: when a correction stands in its place, or when it is taken back. */
    private static void gone(Statement statement, Viewer viewer, Instant since) {
        statement.add(
                "select figure.id, coalesce(release.superseded_at, release.withdrawn_at) as at from population_figure figure");
        statement.add(" join release on release.id = figure.release_id where release.published_at is not null");
        statement.add(" and coalesce(release.superseded_at, release.withdrawn_at) >= ");
        statement.bind("timestamptz", since.atOffset(ZoneOffset.UTC));
    }
}
