package org.jatigi.exchange;

import static org.jatigi.dataset.ColumnType.DECIMAL;
import static org.jatigi.dataset.ColumnType.ID;
import static org.jatigi.dataset.ColumnType.INSTANT;
import static org.jatigi.dataset.ColumnType.INTEGER;
import static org.jatigi.dataset.ColumnType.TEXT;
import static org.jatigi.dataset.ColumnType.WORD;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Arguments;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.Dataset;
import org.jatigi.dataset.Direction;
import org.jatigi.dataset.NodeKind;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Reads;
import org.jatigi.dataset.Single;
import org.jatigi.dataset.Sort;
import org.jatigi.dataset.Statement;
import org.jatigi.persistence.Rows;
import org.jatigi.vocabulary.Identifier;
import org.jatigi.vocabulary.Refusal;

/** Jobs and their findings as rows: an account sees its own. */
@ApplicationScoped
public class JobDataset implements Reads {

    static final String OF_JOB = "finding.job_id";

    static final Dataset JOBS = new Dataset("jobs", "Job", Category.JOB, "from job")
            .rows((statement, viewer, given) -> statement.add("job.account = ").bind("text", viewer.account()))
            .id(ID, "job.id")
            .ordered(new Sort("CREATED_AT", INSTANT, "job.created_at"), Direction.DESC)
            .value("id", ID, "job.id")
            .value("kind", WORD, "job.kind")
            .value("dataset", TEXT, "job.dataset")
            .value("state", WORD, "job.state")
            .value("progress", DECIMAL, "job.progress")
            .value("fileName", TEXT, "job.file_name")
            .field(new ReadField.Part(
                    "rows",
                    "RowCounts",
                    null,
                    List.of(
                            new ReadField.Value("read", Column.of(INTEGER, "job.rows_read")),
                            new ReadField.Value("staged", Column.of(INTEGER, "job.rows_staged")),
                            new ReadField.Value("held", Column.of(INTEGER, "job.rows_held")),
                            new ReadField.Value("unchanged", Column.of(INTEGER, "job.rows_unchanged")))))
            .field(new ReadField.Part(
                    "error",
                    "JobError",
                    Column.of(TEXT, "job.error_code"),
                    List.of(
                            new ReadField.Value("code", Column.of(TEXT, "job.error_code")),
                            new ReadField.Value("messageFr", Column.of(TEXT, "job.error_fr")),
                            new ReadField.Value("messageEn", Column.of(TEXT, "job.error_en")))))
            .value("createdAt", INSTANT, "job.created_at")
            .value("updatedAt", INSTANT, "job.updated_at");

    static final Dataset FINDINGS = new Dataset("findings", "Finding", Category.JOB, "from finding")
            .id(INTEGER, "finding.number")
            .value("row", INTEGER, "finding.row")
            .value("column", TEXT, "finding.\"column\"")
            .value("level", WORD, "finding.level")
            .value("code", TEXT, "finding.code")
            .value("messageFr", TEXT, "finding.message_fr")
            .value("messageEn", TEXT, "finding.message_en")
            .rows(JobDataset::ofLevel);

    private final Rows rows;

    JobDataset(Rows rows) {
        this.rows = rows;
    }

    @Override
    public List<Dataset> datasets() {
        return List.of(JOBS);
    }

    @Override
    public List<NodeKind> nodes() {
        return List.of(NodeKind.rows(
                "Job",
                JOBS,
                (viewer, id) -> rows.read(viewer, connection -> JobStore.find(connection, id))
                        .onFailure(Refusal.NotFound.class)
                        .recoverWithNull()));
    }

    @Override
    public List<Single> singles() {
        return List.of(new Single("job", JOBS, JobDataset::asked, JobDataset::missing));
    }

    @Override
    public List<Addition> additions() {
        return List.of(new Addition(
                "Job",
                new ReadField.Nested("findings", Column.of(ID, "job.id"), FINDINGS, OF_JOB, (given, job) -> given)));
    }

    private static void ofLevel(Statement statement, Viewer viewer, Arguments given) {
        if (given.has("level")) {
            statement.add("finding.level = ").bind("text", given.text("level"));
        } else {
            statement.add("true");
        }
    }

    private static void asked(Statement statement, Viewer viewer, Arguments given) {
        statement.add("job.id = ").bind("uuid", Identifier.of("job", given.textOf("id")));
    }

    private static Refusal missing(Arguments given) {
        return new Refusal.NotFound("job", given.textOf("id"));
    }
}
