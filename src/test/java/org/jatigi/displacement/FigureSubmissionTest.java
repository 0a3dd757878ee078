package org.jatigi.displacement;

import static org.jatigi.displacement.Submissions.BANDIAGARA;
import static org.jatigi.displacement.Submissions.MOPTI;
import static org.jatigi.displacement.Submissions.figure;
import static org.jatigi.displacement.Submissions.idps;
import static org.jatigi.reference.Asking.answer;
import static org.jatigi.reference.Asking.code;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jatigi.access.Viewer;
import org.jatigi.local.LocalServicesResource;
import org.jatigi.persistence.Rows;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Asking;
import org.jatigi.reference.ReleaseState;
import org.jatigi.reference.Releases;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures that are submitted: what is taken, what is refused and by which field, and that nothing is half done. */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class FigureSubmissionTest {

    private static final String WRITTEN = """
            select area.code || ' ' || f.population_group as what,
                   coalesce(f.shown_individuals, -1) as individuals,
                   (select coalesce(sum(b.shown_individuals), 0) from population_figure_breakdown b where b.figure_id = f.id) as parts
              from population_figure f
              join area on area.id = f.area_id
             where f.release_id = $1
             order by area.code, f.population_group
            """;

    private static final String DRAFTS = """
            select count(*) as total
              from release
             where round_id = $1
            """;

    @Inject
    Asking asking;

    @Inject
    AssessmentRounds rounds;

    @Inject
    FigureSubmissions submissions;

    @Inject
    Releases releases;

    @Inject
    Rows rows;

    private Viewer analyst;
    private UUID round;

    @BeforeEach
    void aRound() {
        analyst = asking.person("analyst");
        round = answer(() -> rounds.open(analyst, Submissions.round(null))).id();
    }

    @Test
    void figures_become_a_draft_of_the_submitter_s_organisation() {
        var women = new BreakdownEntry(Sex.FEMALE, 18, 59, null, 60);
        var men = new BreakdownEntry(Sex.MALE, 18, 59, null, 40);

        var release = answer(() -> submissions.submit(
                analyst,
                Submissions.of(
                        round,
                        List.of(
                                figure(MOPTI, PopulationGroup.IDP, 100, 20, List.of(women, men)),
                                figure(MOPTI, PopulationGroup.RETURNEE, null, 7, List.of())))));

        assertEquals(ReleaseState.DRAFT, release.state());
        assertEquals("IOM", release.publisher().acronym());
        assertEquals(Map.of("ML0506 IDP", "100 of 100", "ML0506 RETURNEE", "-1 of 0"), written(release.id()));
    }

    @Test
    void what_is_wrong_is_told_by_index_and_field_and_nothing_is_written() {
        var good = idps(MOPTI, 100);
        Map<String, FigureEntry> wrong = Map.ofEntries(
                Map.entry("area", idps(new AreaInput("ML9999", 2021, null), 1)),
                Map.entry("individuals", idps(BANDIAGARA, -1)),
                Map.entry("households", figure(BANDIAGARA, PopulationGroup.IDP, 5, 6, List.of())),
                Map.entry(
                        "breakdown",
                        figure(
                                BANDIAGARA,
                                PopulationGroup.IDP,
                                10,
                                null,
                                List.of(new BreakdownEntry(Sex.FEMALE, null, null, null, 9)))));

        wrong.forEach((field, figure) -> {
            var refusal = refusal(List.of(good, figure));
            assertEquals("invalid", refusal.code());
            assertEquals(1, refusal.help().get("index"));
            assertEquals(field, refusal.help().get("field"));
        });
        assertEquals(0, drafts());
    }

    @Test
    void impossible_counts_ages_and_codes_are_refused() {
        var part = new BreakdownEntry(null, 5, 4, null, 10);
        var twice = new BreakdownEntry(Sex.MALE, 0, 4, null, 5);

        assertEquals("invalid", refusal(List.of(idps(MOPTI, 30_000_001))).code());
        assertEquals("invalid", refusal(List.of(idps(MOPTI, null))).code());
        assertEquals(
                "invalid",
                refusal(List.of(idps(new AreaInput("ML0506", 2022, null), 1))).code());
        assertEquals(
                "invalid",
                refusal(List.of(idps(new AreaInput("ML0506", 2021, 1), 1))).code());
        assertEquals(
                "invalid",
                refusal(List.of(figure(MOPTI, PopulationGroup.IDP, 10, null, List.of(part))))
                        .code());
        assertEquals(
                "invalid",
                refusal(List.of(figure(MOPTI, PopulationGroup.IDP, 10, null, List.of(twice, twice))))
                        .code());
        assertEquals("invalid", refusal(List.of()).code());
        assertEquals(0, drafts());
    }

    @Test
    void the_same_people_are_not_counted_twice_in_an_area() {
        var refusal = refusal(List.of(idps(MOPTI, 100), idps(BANDIAGARA, 1), idps(MOPTI, 200)));

        assertEquals("invalid", refusal.code());
        assertEquals(2, refusal.help().get("index"));
    }

    @Test
    void more_figures_than_the_limit_are_too_large() {
        var refusal = refusal(Collections.nCopies(FigureCheck.FIGURES_MAX + 1, idps(MOPTI, 1)));

        assertEquals("too-large", refusal.code());
        assertEquals(5_000L, refusal.help().get("limit"));
    }

    @Test
    void without_the_purpose_or_the_role_nothing_is_submitted() {
        var submission = Submissions.of(round, List.of(idps(MOPTI, 100)));

        assertEquals("purpose-required", code(() -> submissions.submit(asking.person("analyst", ""), submission)));
        assertEquals("not-permitted", code(() -> submissions.submit(asking.person("reviewer"), submission)));
        assertEquals("not-permitted", code(() -> submissions.submit(asking.system("gov-dnds"), submission)));
        assertEquals("not-permitted", code(() -> submissions.submit(asking.system("ngo-teriya"), submission)));
        assertEquals(0, drafts());
    }

    @Test
    void a_submission_names_a_round_or_a_release_and_a_title() {
        var figures = List.of(idps(MOPTI, 1));
        var nowhere = UUID.randomUUID().toString();

        assertEquals("invalid", submitted(Submissions.submission(null, null, "T", figures, null)));
        assertEquals("invalid", submitted(Submissions.submission(nowhere, nowhere, "T", figures, null)));
        assertEquals("invalid", submitted(Submissions.submission(round.toString(), null, " ", figures, null)));
        assertEquals("not-found", submitted(Submissions.submission(nowhere, null, "T", figures, null)));
        assertEquals("not-found", submitted(Submissions.submission(null, nowhere, "T", figures, null)));
        assertEquals("not-found", submitted(Submissions.submission("no id", null, "T", figures, null)));
    }

    @Test
    void a_repeated_submission_answers_the_first_one_again() {
        var key = UUID.randomUUID().toString();
        var submission = Submissions.submission(round.toString(), null, "T", List.of(idps(MOPTI, 1)), key);
        var other = Submissions.submission(round.toString(), null, "T", List.of(idps(MOPTI, 2)), key);

        var first = answer(() -> submissions.submit(analyst, submission));
        var again = answer(() -> submissions.submit(analyst, submission));

        assertEquals(first.id(), again.id());
        assertEquals("conflict", submitted(other));
        assertEquals(1, drafts());
    }

    @Test
    void the_same_round_is_opened_once() {
        var key = UUID.randomUUID().toString();
        var opening = Submissions.round(key);

        var first = answer(() -> rounds.open(analyst, opening));
        var again = answer(() -> rounds.open(analyst, opening));

        assertEquals(first.id(), again.id());
        assertEquals("conflict", code(() -> rounds.open(analyst, withoutKey(opening))));
    }

    @Test
    void a_correction_carries_over_what_it_does_not_name() {
        var women = new BreakdownEntry(Sex.FEMALE, null, null, null, 200);
        var old = publish(answer(() -> submissions.submit(
                        analyst,
                        Submissions.of(
                                round,
                                List.of(
                                        idps(MOPTI, 100),
                                        figure(MOPTI, PopulationGroup.RETURNEE, 50, null, List.of()),
                                        figure(BANDIAGARA, PopulationGroup.IDP, 200, 40, List.of(women))))))
                .id());

        var correction = answer(() -> submissions.submit(
                asking.person("analyst-dnds"), Submissions.correcting(old, List.of(idps(MOPTI, 150)))));

        assertNotEquals(old, correction.id());
        assertEquals(old, correction.supersedes().id());
        assertEquals("DNDS", correction.publisher().acronym());
        assertEquals(
                Map.of("ML0506 IDP", "150 of 0", "ML0501 IDP", "200 of 200"),
                written(asking.person("analyst-dnds"), correction.id()));
    }

    @Test
    void a_correction_in_another_edition_is_refused() {
        var old = publish(answer(() -> submissions.submit(analyst, Submissions.of(round, List.of(idps(MOPTI, 100)))))
                .id());
        var of2015 = idps(new AreaInput("ML0506", 2015, null), 100);

        assertEquals("invalid", submitted(Submissions.correcting(old, List.of(of2015))));
    }

    @Test
    void a_figure_with_more_parts_than_people_are_divided_into_is_refused() {
        var parts = IntStream.rangeClosed(0, 100)
                .boxed()
                .flatMap(age -> Stream.of(Sex.FEMALE, Sex.MALE).map(sex -> new BreakdownEntry(sex, age, age, null, 1)))
                .toList();

        var refusal = refusal(List.of(figure(MOPTI, PopulationGroup.IDP, parts.size(), null, parts)));

        assertEquals("invalid", refusal.code());
        assertEquals("breakdown", refusal.help().get("field"));
        assertTrue(
                refusal.says().en().contains("more than 200 parts"),
                refusal.says().en());
    }

    private UUID publish(UUID id) {
        var dnds = asking.system("gov-dnds");
        answer(() -> releases.review(asking.person("reviewer"), id, null));
        answer(() -> releases.validate(dnds, id, null));
        return answer(() -> releases.publish(dnds, id)).id();
    }

    private Refusal refusal(List<FigureEntry> figures) {
        return assertThrows(
                Refusal.class, () -> answer(() -> submissions.submit(analyst, Submissions.of(round, figures))));
    }

    private String submitted(FigureSubmission submission) {
        return code(() -> submissions.submit(analyst, submission));
    }

    private Map<String, String> written(UUID release) {
        return written(analyst, release);
    }

    private Map<String, String> written(Viewer viewer, UUID release) {
        return answer(() -> rows.read(
                viewer,
                connection -> connection
                        .preparedQuery(WRITTEN)
                        .execute(Tuple.of(release))
                        .map(found -> {
                            Map<String, String> figures = new TreeMap<>();
                            found.forEach(row -> figures.put(
                                    row.getString("what"),
                                    row.getInteger("individuals") + " of " + row.getLong("parts")));
                            return figures;
                        })));
    }

    private long drafts() {
        return answer(() -> rows.read(
                analyst,
                connection -> connection
                        .preparedQuery(DRAFTS)
                        .execute(Tuple.of(round))
                        .map(found -> found.iterator().next().getLong("total"))));
    }

    private static RoundOpening withoutKey(RoundOpening opening) {
        return new RoundOpening(
                opening.operation(),
                opening.number(),
                opening.type(),
                opening.period(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
