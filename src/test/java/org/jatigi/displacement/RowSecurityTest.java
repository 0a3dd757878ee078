package org.jatigi.displacement;

import static org.jatigi.displacement.Submissions.MOPTI;
import static org.jatigi.reference.Asking.answer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jatigi.access.MatrixViewers;
import org.jatigi.access.Permissions;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.local.TestServices;
import org.jatigi.reference.Asking;
import org.jatigi.reference.Point;
import org.jatigi.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What PostgreSQL itself lets the service's login see and write, whatever the service asks. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class RowSecurityTest {

    private static final List<String> TENANT_TABLES = List.of(
            "assessment_round",
            "release",
            "population_figure",
            "population_figure_breakdown",
            "figure_cell",
            "displacement_event",
            "displacement_event_point",
            "repeatable_write");

    @Inject
    Asking asking;

    @Inject
    AssessmentRounds rounds;

    @Inject
    FigureSubmissions submissions;

    @Inject
    DisplacementEvents events;

    private Viewer analyst;
    private UUID round;
    private UUID draft;

    @BeforeEach
    void rowsInEveryTable() {
        analyst = asking.person("analyst");
        var key = UUID.randomUUID().toString();
        round = answer(() -> rounds.open(analyst, Submissions.round(key))).id();
        var women = new BreakdownEntry(Sex.FEMALE, null, null, null, 100);
        draft = answer(() -> submissions.submit(
                        analyst,
                        Submissions.of(
                                round,
                                List.of(Submissions.figure(MOPTI, PopulationGroup.IDP, 100, null, List.of(women))))))
                .id();
        answer(() -> events.report(
                analyst,
                new EventReport(
                        LocalDate.parse("2025-02-03"),
                        DisplacementReason.CONFLICT,
                        null,
                        null,
                        MOPTI,
                        null,
                        new Point(14.3, -3.6),
                        PopulationGroup.IDP,
                        10,
                        null,
                        null,
                        null,
                        null)));
    }

    @Test
    void without_a_context_every_table_is_empty() throws SQLException {
        try (var connection = connect()) {
            for (var table : TENANT_TABLES) {
                assertEquals(0, count(connection, "select count(*) from " + table), table);
            }
        }
    }

    @Test
    void with_the_context_of_its_organisation_the_rows_are_there() throws SQLException {
        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("analyst", "IOM", "analyst", "displacement"));

            for (var table : TENANT_TABLES) {
                if (!table.equals("displacement_event_point")) {
                    assertTrue(count(connection, "select count(*) from " + table) > 0, table);
                }
            }
            assertEquals(1, count(connection, "select count(*) from release where id = '%s'".formatted(draft)));
        }
    }

    @Test
    void with_the_context_of_another_organisation_its_rows_are_not_there() throws SQLException {
        var where = " where %s = '" + draft + "'";
        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("someone", "TERIYA", "analyst", "displacement"));

            assertEquals(0, count(connection, "select count(*) from release" + where.formatted("id")));
            assertEquals(
                    0, count(connection, "select count(*) from population_figure" + where.formatted("release_id")));
            assertEquals(0, count(connection, "select count(*) from figure_cell" + where.formatted("release_id")));
            assertEquals(0, count(connection, "select count(*) from repeatable_write"));
            assertEquals(0, count(connection, """
                    select count(*)
                      from population_figure_breakdown b
                      join population_figure f on f.id = b.figure_id
                     where f.release_id = '%s'
                    """.formatted(draft)));
        }
    }

    @Test
    void whoever_decides_releases_sees_a_draft_of_another_organisation() throws SQLException {
        try (var connection = connect()) {
            enter(connection, holding("OCHA", Set.of("read", "review")));

            assertEquals(List.of(1L, 1L, 1L, true), ofTheDraft(connection));
        }
    }

    @Test
    void without_the_permission_to_read_releases_not_even_the_own_figures_are_there() throws SQLException {
        try (var connection = connect()) {
            enter(connection, holding("IOM", Set.of("create")));

            assertEquals(List.of(0L, 0L, 0L, false), ofTheDraft(connection));
        }
    }

    /** How many releases, figures and parts there are, and whether there are sums. */
    private List<Object> ofTheDraft(Connection connection) throws SQLException {
        return List.of(
                count(connection, "select count(*) from release where id = '%s'".formatted(draft)),
                count(connection, "select count(*) from population_figure where release_id = '%s'".formatted(draft)),
                count(connection, """
                        select count(*)
                          from population_figure_breakdown part
                         where part.figure_id in (select id from population_figure where release_id = '%s')
                        """.formatted(draft)),
                count(connection, "select count(*) from figure_cell where release_id = '%s'".formatted(draft)) > 0);
    }

    private static Viewer holding(String organisation, Set<String> ofReleases) {
        return new Viewer(
                "someone",
                organisation,
                "test",
                Set.of(),
                null,
                List.of(),
                1,
                new Permissions(Map.of("displacement-aggregate", Set.of("read"), "release", ofReleases)),
                Language.FR);
    }

    @Test
    void the_exact_point_of_an_event_needs_its_own_category() throws SQLException {
        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("un-ocha", "OCHA", "un-dashboard", "displacement"));
            assertTrue(count(connection, "select count(*) from displacement_event") > 0);
            assertEquals(0, count(connection, "select count(*) from displacement_event_point"));
        }
        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("registrar", "TERIYA", "registrar", "displacement"));
            assertEquals(0, count(connection, "select count(*) from displacement_event_point"));
        }
        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("registrar", "IOM", "registrar", "displacement"));
            assertTrue(count(connection, "select count(*) from displacement_event_point") > 0);
        }
    }

    @Test
    void nobody_writes_for_another_organisation_or_in_another_s_name() throws SQLException {
        var release = """
                insert into release (organisation, dataset, title, state, submitted_by, submitted_at, reference_start, reference_end)
                values ('%s', 'displacement', 'T', '%s', '%s', now(), '2025-01-01', '2025-01-31')
                """;

        assertDenied(release.formatted("IOM", "DRAFT", "someone"));
        assertDenied(release.formatted("TERIYA", "DRAFT", "analyst"));
        assertDenied(release.formatted("TERIYA", "PUBLISHED", "someone"));
    }

    @Test
    void no_step_is_taken_without_the_permission_for_it() throws SQLException {
        var review = "update release set state = 'CMP_REVIEWED', reviewed_by = '%s' where id = '" + draft + "'";

        assertDenied(MatrixViewers.of("colleague", "IOM", "analyst", "displacement"), review.formatted("colleague"));
        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("someone", "TERIYA", "project-manager", "displacement"));
            assertEquals(0, change(connection, review.formatted("someone")));
        }
        assertDenied(MatrixViewers.of("reviewer", "OCHA", "cmp-reviewer", ""), review.formatted("another"));
    }

    @Test
    void figures_and_who_submitted_them_are_never_changed() throws SQLException {
        for (var change : List.of(
                "update population_figure set individuals = 1",
                "delete from population_figure",
                "delete from release",
                "update release set submitted_by = 'someone'",
                "update release set organisation = 'TERIYA'",
                "update displacement_event set individuals = 1")) {
            assertDenied(change);
        }
    }

    @Test
    void another_organisation_adds_no_figures_to_a_release() throws SQLException {
        assertDenied("""
                insert into population_figure (release_id, organisation, kind, population_group, area_id, individuals)
                select '%s', 'TERIYA', 'STOCK', 'IDP', id, 1
                  from area
                 limit 1
                """.formatted(draft));
    }

    @Test
    void a_draft_s_figure_cannot_be_said_to_be_in_force() throws SQLException {
        var figure = """
                insert into population_figure (release_id, organisation, kind, population_group, area_id, individuals, reference_end, in_force)
                select '%s', 'IOM', 'STOCK', 'HOST', figure.area_id, 7, figure.reference_end, true
                  from population_figure figure
                 where figure.release_id = '%s'
                """.formatted(draft, draft);

        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("analyst", "IOM", "analyst", "displacement"));
            assertEquals(
                    0,
                    count(
                            connection,
                            "select count(*) from population_figure where release_id = '%s' and in_force"
                                    .formatted(draft)));
            var denied = assertThrows(SQLException.class, () -> change(connection, figure));
            assertTrue(List.of("42501", "23503").contains(denied.getSQLState()), denied.getMessage());
        }
        assertDenied("update population_figure set in_force = true");
        assertDenied("update population_figure_breakdown set in_force = true");
    }

    @Test
    void a_draft_s_sum_cannot_be_said_to_be_in_force() throws SQLException {
        var sum = """
                insert into figure_cell (release_id, kind, population_group, area_id, own, edition, level, figures, suppressed, in_force)
                select release_id, kind, 'HOST', area_id, own, edition, level, figures, suppressed, true
                  from figure_cell
                 where release_id = '%s'
                """.formatted(draft);

        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("analyst", "IOM", "analyst", "displacement"));
            var denied = assertThrows(SQLException.class, () -> change(connection, sum));
            assertEquals("23503", denied.getSQLState(), denied.getMessage());
        }
        assertDenied("update figure_cell set in_force = true");
    }

    @Test
    void a_round_is_seen_by_whoever_reads_releases_as_soon_as_one_of_it_is_published() throws SQLException {
        var reader = MatrixViewers.of("un-ocha", "OCHA", "un-dashboard", "displacement");
        var seen = "select count(*) from assessment_round where id = '%s'".formatted(round);
        try (var connection = connect()) {
            enter(connection, reader);
            assertEquals(0, count(connection, seen));

            publishDraft(connection);

            enter(connection, reader);
            assertEquals(1, count(connection, seen));
            enter(connection, holding("TERIYA", Set.of("create")));
            assertEquals(0, count(connection, seen));
            enter(connection, holding("TERIYA", Set.of("read")));
            assertEquals(1, count(connection, seen));
        }
    }

    @Test
    void a_round_cannot_be_said_to_be_published() throws SQLException {
        var opened = """
                insert into assessment_round (organisation, operation, number, type, period_start, period_end, published)
                values ('IOM', 'tests', 9999, 'BASELINE', '2025-01-01', '2025-01-31', %s)
                """;
        try (var connection = connect()) {
            enter(connection, MatrixViewers.of("analyst", "IOM", "analyst", "displacement"));
            assertEquals(1, change(connection, opened.formatted("false")));
        }
        assertDenied(MatrixViewers.of("analyst", "IOM", "analyst", "displacement"), opened.formatted("true"));
        assertDenied("update assessment_round set published = true");
    }

    @Test
    void a_round_of_which_nothing_is_published_any_more_says_so() throws SQLException {
        var published = "select count(*) from assessment_round where id = '%s' and published".formatted(round);
        try (var connection = connectAsOwner()) {
            change(connection, """
                    update release
                       set state = 'PUBLISHED', reviewed_by = 'reviewer', validated_by = 'gov-dnds', published_at = now()
                     where id = '%s'
                    """.formatted(draft));
            assertEquals(1, count(connection, published));

            change(connection, """
                    update release
                       set state = 'DRAFT', reviewed_by = null, validated_by = null, published_at = null
                     where id = '%s'
                    """.formatted(draft));
            assertEquals(0, count(connection, published));
        }
    }

    private void publishDraft(Connection connection) throws SQLException {
        var step = "update release set state = '%s', %s_by = '%s', %s_at = now() where id = '" + draft + "'";
        enter(connection, MatrixViewers.of("reviewer", "OCHA", "cmp-reviewer", ""));
        assertEquals(1, change(connection, step.formatted("CMP_REVIEWED", "reviewed", "reviewer", "reviewed")));
        enter(connection, MatrixViewers.of("gov-dnds", "DNDS", "gov-dnds", ""));
        assertEquals(1, change(connection, step.formatted("DNDS_VALIDATED", "validated", "gov-dnds", "validated")));
        assertEquals(1, change(connection, step.formatted("PUBLISHED", "published", "gov-dnds", "published")));
    }

    private static void assertDenied(String change) throws SQLException {
        assertDenied(MatrixViewers.of("someone", "TERIYA", "analyst", "displacement"), change);
    }

    private static void assertDenied(Viewer viewer, String change) throws SQLException {
        try (var connection = connect()) {
            enter(connection, viewer);
            var denied = assertThrows(SQLException.class, () -> change(connection, change), change);
            assertEquals("42501", denied.getSQLState(), change);
        }
    }

    private static Connection connect() throws SQLException {
        return connect("quarkus.datasource");
    }

    private static Connection connectAsOwner() throws SQLException {
        return connect("quarkus.flyway");
    }

    private static Connection connect(String login) throws SQLException {
        var configuration = TestServices.configuration();
        var connection = DriverManager.getConnection(
                configuration.getOrDefault("quarkus.flyway.jdbc-url", ""),
                configuration.getOrDefault(login + ".username", ""),
                configuration.getOrDefault(login + ".password", ""));
        connection.setAutoCommit(false); // nothing of what is tried here is ever committed
        return connection;
    }

    private static void enter(Connection connection, Viewer viewer) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select set_config('jatigi.account', ?, true), set_config('jatigi.organisation', ?, true),
                       set_config('jatigi.permissions', ?, true), set_config('jatigi.areas', 'ML', true)
                """)) {
            statement.setString(1, viewer.account());
            statement.setString(2, viewer.organisation());
            statement.setString(3, viewer.permissions().joined());
            statement.execute();
        }
    }

    private static long count(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private static int change(Connection connection, String change) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(change);
        }
    }
}
