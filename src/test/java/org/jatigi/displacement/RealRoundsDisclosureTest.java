package org.jatigi.displacement;

import static org.jatigi.displacement.Rounds.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Viewer;
import org.jatigi.exchange.Decided;
import org.jatigi.exchange.StagedRow;
import org.jatigi.exchange.Submission;
import org.jatigi.exchange.Tables;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.Facts;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** What is hidden of the real rounds of the DTM: hardly more than what is small. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class RealRoundsDisclosureTest {

    private static final Logger LOG = Logger.getLogger(RealRoundsDisclosureTest.class);
    private static final Viewer ANALYST = People.analyst("IOM");

    private static final String TOLD = """
            select count(*) filter (where not own) as sums,
                   count(*) filter (where not own and suppressed) as hidden_sums,
                   sum(figures) filter (where own) as figures,
                   (select cube.suppressed_figures from figure_cube cube where cube.release_id = $1) as hidden_figures,
                   count(*) filter (where own and not suppressed and shown_individuals between 1 and 4) as small_shown
              from figure_cell
             where release_id = $1
            """;

    @Inject
    BaselineAcceptance acceptance;

    @Inject
    Rows rows;

    @Test
    void most_of_every_round_is_shown() {
        var target = new BaselineImport(Facts.gazetteer(), acceptance);
        for (var round : List.of(12, 19, 38, 60, 72)) {
            var file = RealRoundsTest.file("R" + round + "__");
            var submission =
                    new Submission(UUID.randomUUID(), file.getFileName().toString(), "0".repeat(64), null, null);
            var checked = Tables.check(target, file, submission);
            var decided = new Decided(
                    checked.rows().stream().filter(row -> !row.isHeld()).toList(),
                    checked.rows().stream().filter(StagedRow::isHeld).toList());
            var release = get(() ->
                    rows.write(ANALYST, connection -> acceptance.accept(connection, ANALYST, submission, decided)));
            assertMostIsShown(round, release);
        }
    }

    private void assertMostIsShown(int round, UUID release) {
        var told = get(() -> rows.read(
                ANALYST,
                connection -> connection
                        .preparedQuery(TOLD)
                        .execute(Tuple.of(release))
                        .map(found -> found.iterator().next())));
        long figures = told.getLong("figures");
        int hidden = told.getInteger("hidden_figures");
        LOG.infof(
                "round %d: %d of %d figures and %d of %d sums of areas are hidden",
                round, hidden, figures, told.getLong("hidden_sums"), told.getLong("sums"));
        assertEquals(0, told.getLong("small_shown"));
        assertTrue(hidden < figures / 5, hidden + " of " + figures);
        assertTrue(told.getLong("hidden_sums") < told.getLong("sums") / 3);
    }
}
