package org.jatigi.exchange;

import static org.jatigi.dataset.ColumnType.INSTANT;
import static org.jatigi.dataset.ColumnType.LONG;
import static org.jatigi.dataset.ColumnType.TEXT;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jatigi.dataset.Column;
import org.jatigi.dataset.ColumnType;
import org.jatigi.dataset.ReadField;
import org.jatigi.dataset.Reads;

/** The files of jobs as they are read beside their jobs. */
@ApplicationScoped
public class ExportDataset implements Reads {

    /** An expired file is none, and one of somebody else is not for whoever reads the register. */
    private static final String EXPORT = """
            left join export on export.job_id = job.id
                            and export.account = jatigi_account()
                            and export.expires_at > now()
            """;

    @Override
    public List<Addition> additions() {
        return List.of(new Addition(
                "Job",
                new ReadField.Part(
                        "export",
                        "ExportFile",
                        column(INSTANT, "export.expires_at"),
                        List.of(
                                new ReadField.Value("url", column(TEXT, ExportStore.URL)),
                                new ReadField.Value("expiresAt", column(INSTANT, "export.expires_at")),
                                new ReadField.Value("sha256", column(TEXT, "export.sha256")),
                                new ReadField.Value("rows", column(LONG, "export.rows")),
                                new ReadField.Value("bytes", column(LONG, "export.bytes")),
                                new ReadField.Value("manifest", column(TEXT, "export.manifest"))))));
    }

    private static Column column(ColumnType type, String sql) {
        return Column.of(type, sql).joining(EXPORT);
    }
}
