package org.jatigi.reference;

import static org.jatigi.dataset.ColumnType.BOOLEAN;
import static org.jatigi.dataset.ColumnType.DAY;
import static org.jatigi.dataset.ColumnType.ID;
import static org.jatigi.dataset.ColumnType.INSTANT;
import static org.jatigi.dataset.ColumnType.INTEGER;
import static org.jatigi.dataset.ColumnType.TEXT;
import static org.jatigi.dataset.ColumnType.TEXTS;
import static org.jatigi.dataset.ColumnType.WORD;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Conditions;
import org.jatigi.dataset.Copies;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.Direction;
import org.jatigi.dataset.NodeKind;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Reads;
import org.jatigi.dataset.Single;
import org.jatigi.dataset.Sort;
import org.jatigi.dataset.Statement;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;

/** Releases as they are read. */
@ApplicationScoped
public class ReleaseReads implements Reads {

    /** Who may see a release is part of the question: published once, of the own organisation, or to be decided by the viewer. */
    private static Dataset releases() {
        return new Dataset("releases", "Release", Category.RELEASE, """
                    from release r
                    left join assessment_round ar on ar.id = r.round_id
                    left join release old on old.id = r.supersedes
                    """)
                .rows(ReleaseReads::visible)
                .id(ID, "r.id")
                .ordered(new Sort("SUBMITTED_AT", INSTANT, "r.submitted_at"), Direction.DESC)
                .value("id", ID, "r.id", "#meta+id", "Identifiant", "Id")
                .value("title", TEXT, "r.title", "#meta+title", "Titre", "Title")
                .value("dataset", TEXT, "r.dataset", "#meta+dataset", "Jeu de données", "Dataset")
                .value("method", TEXT, "r.method", "#meta+method", "Méthode", "Method")
                .field(new ReadField.Part(
                        "publisher",
                        "OrganisationName",
                        null,
                        List.of(new ReadField.Value(
                                "acronym",
                                Column.of(TEXT, "r.organisation")
                                        .headed("#org+publisher", "Soumise par", "Publisher")))))
                .value("round", INTEGER, "ar.number", "#date+round", "Cycle", "Round")
                .field(period(
                        "collectionPeriod",
                        "r.collection_start",
                        "r.collection_end",
                        "+collected",
                        "collecte",
                        "collection"))
                .field(period("referencePeriod", "r.reference_start", "r.reference_end", "", "référence", "reference"))
                .value("coverage", TEXT, "r.coverage", "#meta+coverage", "Couverture", "Coverage")
                .value("state", WORD, "r.state", "#status", "État", "State")
                .value("submittedAt", INSTANT, "r.submitted_at", "#date+submitted", "Soumise le", "Submitted at")
                .field(organisation("reviewedBy", "r.reviewed_by_organisation"))
                .value("reviewedAt", INSTANT, "r.reviewed_at", "#date+reviewed", "Revue le", "Reviewed at")
                .field(organisation("validatedBy", "r.validated_by_organisation"))
                .value("validatedAt", INSTANT, "r.validated_at", "#date+validated", "Validée le", "Validated at")
                .value("publishedAt", INSTANT, "r.published_at", "#date+published", "Publiée le", "Published at")
                .value("supersededAt", INSTANT, "r.superseded_at", "#date+superseded", "Remplacée le", "Superseded at")
                .value("withdrawnAt", INSTANT, "r.withdrawn_at", "#date+withdrawn", "Retirée le", "Withdrawn at")
                .value(
                        "withdrawalReason",
                        TEXT,
                        "r.withdrawal_reason",
                        "#meta+withdrawal",
                        "Raison du retrait",
                        "Withdrawal reason")
                .field(new ReadField.Part(
                        "supersedes",
                        "ReleaseLink",
                        Column.of(ID, "old.id"),
                        List.of(
                                new ReadField.Value("id", Column.of(ID, "old.id")),
                                new ReadField.Value("title", Column.of(TEXT, "old.title")),
                                new ReadField.Value("state", Column.of(WORD, "old.state")))))
                .value("licence", TEXT, "r.licence", "#meta+license", "Licence", "Licence")
                .value("checksum", TEXT, "r.checksum", "#meta+checksum", "Empreinte du fichier", "Checksum of the file")
                .value("synthetic", BOOLEAN, "r.synthetic", "#meta+synthetic", "Inventée", "Synthetic")
                .field(new ReadField.Spoken(
                        "caveats",
                        Column.of(TEXTS, "r.caveats_fr").headed("#meta+caveats", "Mises en garde", "Caveats"),
                        Column.of(TEXTS, "r.caveats_en")))
                .filter("state", Conditions.words("r.state"))
                .filter("dataset", Conditions.texts("r.dataset"))
                .filter("round", Conditions.numbers("ar.number"))
                .filter("publisher", Conditions.texts("r.organisation"))
                .filter("synthetic", Conditions.flag("r.synthetic"))
                .changing(new Dataset.Changes("r.updated_at", ReleaseReads::gone));
    }

    public static final Dataset RELEASES = releases();

    private final Dataset releases;
    private final ReleaseStore store;

    ReleaseReads(Copies copies, ReleaseStore store) {
        this.store = store;
        this.releases = releases().whole(copies.of(RELEASES));
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(releases);
    }

    @Override
    public List<NodeKind> nodes() {
        return List.of(NodeKind.rows("Release", releases, store::seen));
    }

    @Override
    public List<Single> singles() {
        return List.of(new Single("release", RELEASES, ReleaseReads::asked, ReleaseReads::missing));
    }

    @Override
    public List<Addition> additions() {
        return List.of(
                new Addition("Job", new ReadField.Related("release", Column.of(ID, "job.release_id"), RELEASES)));
    }

    private static void visible(Statement statement, Viewer viewer, Arguments given) {
        statement.add("(r.published_at is not null or r.organisation = ").bind("text", viewer.organisation());
        statement.add(" or ").bind("boolean", ReleaseStore.decides(viewer)).add(")");
        var asOf = given.instant("asOf");
        if (asOf != null) {
            statement.add(" and release_in_force(r, ");
            statement.bind("timestamptz", asOf.atOffset(ZoneOffset.UTC)).add(")");
        }
    }

    /** Releases are never deleted: what is withdrawn stays as its own tombstone. */
    private static void gone(Statement statement, Viewer viewer, Instant since) {
        statement.add(
                "select r.id, r.withdrawn_at as at from release r where (r.published_at is not null or r.organisation = ");
        statement.bind("text", viewer.organisation()).add(" or ");
        statement.bind("boolean", ReleaseStore.decides(viewer)).add(") and r.withdrawn_at >= ");
        statement.bind("timestamptz", since.atOffset(ZoneOffset.UTC));
    }

    private static void asked(Statement statement, Viewer viewer, Arguments given) {
        statement.add("r.id = ").bind("uuid", Identifier.of("release", given.textOf("id")));
    }

    private static Refusal missing(Arguments given) {
        return new Refusal.NotFound("release", given.textOf("id"));
    }

    private static ReadField organisation(String name, String sql) {
        return new ReadField.Part(
                name,
                "OrganisationName",
                Column.of(TEXT, sql),
                List.of(new ReadField.Value("acronym", Column.of(TEXT, sql))));
    }

    /** A period that is there where both of its ends are. */
    public static ReadField period(String name, String start, String end, String hxl, String french, String english) {
        return new ReadField.Part(
                name,
                "Period",
                Column.of(DAY, "case when " + start + " is not null then " + end + " end"),
                List.of(
                        new ReadField.Value(
                                "start",
                                Column.of(DAY, start)
                                        .headed(
                                                "#date+start" + hxl,
                                                "Début (" + french + ")",
                                                "Start (" + english + ")")),
                        new ReadField.Value(
                                "end",
                                Column.of(DAY, end)
                                        .headed("#date+end" + hxl, "Fin (" + french + ")", "End (" + english + ")"))));
    }
}
