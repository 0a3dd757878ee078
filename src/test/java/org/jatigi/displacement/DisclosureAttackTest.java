package org.jatigi.displacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jatigi.access.Viewer;
import org.jatigi.displacement.AttackQuestions.Answer;
import org.jatigi.displacement.AttackedReleases.Published;
import org.jatigi.displacement.AttackedReleases.Seen;
import org.jatigi.displacement.AttackedReleases.Truth;
import org.jatigi.local.LocalServicesResource;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Analysts ask 50 questions each over all releases, add the answers up, and look with an exact solver whether a hidden number can have
 * one value only. Seed 20260: a thousand of them, then all together, over generated rounds with corrections.
 */
@QuarkusTest
@WithTestResource(LocalServicesResource.class)
class DisclosureAttackTest {

    private static final Logger LOG = Logger.getLogger(DisclosureAttackTest.class);
    private static final long SEED = 20260;
    private static final int SESSIONS = 1_000;
    private static final int QUESTIONS = 50;
    private static final double ANSWERED_MIN = 0.9;
    private static final Viewer READER = People.reader("TERIYA");
    private static final List<Function<Truth, Integer>> MEASURES = List.of(Truth::individuals, Truth::households);

    @Inject
    AttackedReleases attacked;

    @Inject
    AttackQuestions questions;

    @Test
    void a_thousand_analysts_and_all_of_them_together_work_out_no_hidden_number() {
        var releases = attacked.make(SEED, READER);
        var hidden = hidden(releases);
        var shown = shown(releases);
        assertTrue(hidden.size() > 30, "numbers are hidden: " + hidden.size());
        for (int measure = 0; measure < MEASURES.size(); measure++) {
            int column = measure;
            Map<Integer, Map<Integer, Integer>> others = new HashMap<>();
            Supplier<Analyst> analyst =
                    () -> new Analyst(truth -> hidden.contains(truth.index()), MEASURES.get(column), others);
            var all = analyst.get();
            everyArea(releases).forEach(answer -> learn(all, answer, column));
            for (int session = 0; session < SESSIONS; session++) {
                session(releases, session).forEach(answer -> learn(all, answer, column));
            }
            assertEquals(Set.of(), all.worksOut(), "all sessions together");
            for (int session = 0; session < SESSIONS; session++) {
                var alone = analyst.get();
                session(releases, session).forEach(answer -> learn(alone, answer, column));
                assertEquals(Set.of(), alone.worksOut(), "session " + session);
            }
        }
        assertTrue(
                hidden.stream().noneMatch(shown::contains), "a number is hidden in one release and shown in another");
        assertEnoughIsAnswered(releases);
        attacked.takeBack(releases);
    }

    @Test
    void without_complementary_suppression_the_same_analyst_finds_numbers() {
        var releases = attacked.make(SEED + 1, READER);
        Predicate<Truth> small = truth -> truth.individuals() > 0 && truth.individuals() < 5;
        var analyst = new Analyst(small, Truth::individuals, new HashMap<>());

        for (int session = 0; session < 20; session++) {
            for (var answer : session(releases, session)) {
                long sum = answer.of().stream()
                        .mapToLong(seen -> seen.truth().individuals())
                        .sum();
                analyst.learn(answer.of(), sum > 0 && sum < 5 ? null : Long.valueOf(sum));
            }
        }

        attacked.takeBack(releases);
        assertFalse(analyst.worksOut().isEmpty());
        LOG.infof(
                "with small numbers hidden and nothing else, 20 analysts find %d of them",
                analyst.worksOut().size());
    }

    private List<Answer> session(List<Published> releases, long session) {
        var random = new Random(SEED * 31 + session);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            answers.addAll(questions.ask(READER, releases, random));
        }
        return answers;
    }

    private static void learn(Analyst analyst, Answer answer, int measure) {
        analyst.learn(answer.of(), measure == 0 ? answer.individuals() : answer.households());
    }

    /** Every published sum of every release, for whoever has no need to guess the questions. */
    private List<Answer> everyArea(List<Published> releases) {
        List<Answer> answers = new ArrayList<>(questions.newest(READER, releases, "ML05"));
        for (var release : releases) {
            answers.addAll(cells(release));
        }
        return answers;
    }

    private List<Answer> cells(Published release) {
        List<Answer> cells = new ArrayList<>();
        for (var level :
                List.of(Grouping.AREA_COUNTRY, Grouping.AREA_REGION, Grouping.AREA_CERCLE, Grouping.AREA_COMMUNE)) {
            cells.addAll(questions.ofLevel(READER, release, level));
        }
        return cells;
    }

    private void assertEnoughIsAnswered(List<Published> releases) {
        int large = 0;
        int answered = 0;
        int small = 0;
        for (var release : releases) {
            List<Answer> cells = new ArrayList<>(cells(release));
            release.figures().forEach(seen -> cells.add(figure(seen)));
            for (var cell : cells) {
                long people = cell.of().stream()
                        .mapToLong(seen -> seen.truth().individuals())
                        .sum();
                if (people >= 5) {
                    large++;
                    answered += cell.suppressed() ? 0 : 1;
                } else if (people > 0) {
                    small++;
                    assertTrue(cell.suppressed(), "a cell of " + people + " is shown");
                }
            }
        }
        double share = (double) answered / large;
        LOG.infof(
                "%d releases, %d small cells hidden; of %d cells of five people or more %d are answered: %.1f %%",
                releases.size(), small, large, answered, 100 * share);
        assertTrue(share >= ANSWERED_MIN, "answered: " + share);
    }

    private static Answer figure(Seen seen) {
        return new Answer(List.of(seen), null, null, seen.figure().suppressed());
    }

    private static Set<Integer> hidden(List<Published> releases) {
        return numbers(releases, seen -> seen.figure().suppressed());
    }

    private static Set<Integer> shown(List<Published> releases) {
        return numbers(releases, seen -> !seen.figure().suppressed());
    }

    private static Set<Integer> numbers(List<Published> releases, Predicate<Seen> wanted) {
        var numbers = new HashSet<Integer>();
        releases.forEach(release -> release.figures().stream()
                .filter(wanted)
                .forEach(seen -> numbers.add(seen.truth().index())));
        return numbers;
    }
}
