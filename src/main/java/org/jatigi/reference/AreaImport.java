package org.jatigi.reference;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.jatigi.access.Category;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.audit.Trail;
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

/** Takes files of areas, their boundaries and villages, as OCHA publishes them. All are facts for everyone; none belongs to its sender. */
final class AreaImport implements ImportTarget {

    private final String dataset;
    private final Gazetteer gazetteer;
    private final Trail trail;

    AreaImport(String dataset, Gazetteer gazetteer, Trail trail) {
        this.dataset = dataset;
        this.gazetteer = gazetteer;
        this.trail = trail;
    }

    @Override
    public String dataset() {
        return dataset;
    }

    @Override
    public List<Permit> permits() {
        return List.of(
                new Permit(Category.REFERENCE_ADMIN, Verb.CREATE), new Permit(Category.REFERENCE_ADMIN, Verb.UPDATE));
    }

    @Override
    public Layout layout() {
        return AreaColumns.LAYOUT;
    }

    @Override
    public Checked check(Sheet sheet, Submission submission) {
        return new AreaCheck(gazetteer.index(), sheet, submission.fileName()).checked();
    }

    @Override
    public Uni<Comparison> compare(
            SqlConnection connection, Viewer viewer, Submission submission, List<StagedRow> good) {
        return AreaWriting.known(connection, good).map(known -> new Comparison(known, List.of()));
    }

    @Override
    public Uni<Accepted> accept(SqlConnection connection, Viewer viewer, Submission submission, Decided rows) {
        return AreaWriting.write(connection, rows.good())
                .call(() -> trail.wrote(
                        connection, viewer, "import " + dataset, Category.REFERENCE_ADMIN, submission.job()))
                .replaceWith(new Accepted(null));
    }
}
