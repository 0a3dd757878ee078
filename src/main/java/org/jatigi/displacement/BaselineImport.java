package org.jatigi.displacement;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Category;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.exchange.Accepted;
import org.jatigi.exchange.Checked;
import org.jatigi.exchange.Comparison;
import org.jatigi.exchange.Decided;
import org.jatigi.exchange.ImportTarget;
import org.jatigi.exchange.Layout;
import org.jatigi.exchange.Permit;
import org.jatigi.exchange.Sheet;
import org.jatigi.exchange.StagedRow;
import org.jatigi.exchange.Submission;
import org.jatigi.reference.Gazetteer;

/** The DTM's baseline assessments: one mapping for the layouts of all rounds; accepted rows become a draft release. */
@ApplicationScoped
class BaselineImport implements ImportTarget {

    private final Gazetteer gazetteer;
    private final BaselineAcceptance acceptance;

    BaselineImport(Gazetteer gazetteer, BaselineAcceptance acceptance) {
        this.gazetteer = gazetteer;
        this.acceptance = acceptance;
    }

    @Override
    public String dataset() {
        return FigureSubmissions.DATASET;
    }

    @Override
    public List<Permit> permits() {
        return List.of(
                new Permit(Category.RELEASE, Verb.CREATE), new Permit(Category.DISPLACEMENT_AGGREGATE, Verb.CREATE));
    }

    @Override
    public Layout layout() {
        return BaselineLayout.layout();
    }

    @Override
    public Checked check(Sheet sheet, Submission submission) {
        return BaselineCheck.of(gazetteer, sheet, submission);
    }

    @Override
    public Uni<Comparison> compare(
            SqlConnection connection, Viewer viewer, Submission submission, List<StagedRow> good) {
        return BaselineComparison.of(connection, submission, good);
    }

    @Override
    public Uni<Boolean> stands(SqlConnection connection, Viewer viewer, UUID release) {
        return BaselineComparison.stands(connection, release);
    }

    @Override
    public Uni<Accepted> accept(SqlConnection connection, Viewer viewer, Submission submission, Decided rows) {
        return acceptance.accept(connection, viewer, submission, rows).map(Accepted::new);
    }
}
