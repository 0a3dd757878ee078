package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jatigi.matching.cluster.Decided;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is stopped goes on where it was. */
class WorkFolderTest {

    private static final List<String> RESULTS = List.of(ResultFiles.PAIRS, ResultFiles.CLUSTERS, ResultFiles.MODEL);

    @TempDir
    Path folder;

    @Test
    void a_run_that_was_stopped_after_some_rules_goes_on_and_gives_the_same_bytes() throws IOException {
        Generated generated = Generated.in(folder, 500);
        Path whole = folder.resolve("whole");
        Path stopped = folder.resolve("stopped");
        run(generated, whole, Progress.SILENT);

        assertThrows(Stop.class, () -> run(generated, stopped, stopAt(comparing(4))));

        assertEquals(Set.of(".work"), FindCommandTest.names(stopped));
        Set<String> kept = FindCommandTest.names(stopped.resolve(".work"));
        assertEquals(4, kept.stream().filter(name -> name.startsWith("pairs-")).count(), kept::toString);
        List<String> steps = new ArrayList<>();
        run(generated, stopped, (step, done, total) -> steps.add(step));
        assertFalse(steps.stream().anyMatch(step -> step.startsWith("learning")), steps::toString);
        assertFalse(steps.contains(comparing(3)), steps::toString);
        assertTrue(steps.contains(comparing(4)), steps::toString);
        FindCommandTest.assertSame(RESULTS, whole, stopped);
        assertFalse(Files.exists(stopped.resolve(".work")));
    }

    @Test
    void what_was_kept_for_other_input_is_thrown_away() throws IOException {
        try (WorkFolder first = WorkFolder.open(folder, "one")) {
            first.keep("step", pairs(1));
            assertFalse(first.goesOn() || first.threwAway());
        }

        try (WorkFolder again = WorkFolder.open(folder, "one")) {
            assertTrue(again.goesOn());
            assertEquals(1, again.found("step").orElseThrow().size());
            assertTrue(again.found("another step").isEmpty());
        }
        try (WorkFolder other = WorkFolder.open(folder, "two")) {
            assertTrue(other.threwAway() && !other.goesOn());
            assertTrue(other.found("step").isEmpty());
        }
    }

    @Test
    void pairs_are_kept_to_the_last_bit() {
        Pairs pairs = pairs(1_000);
        try (WorkFolder work = WorkFolder.open(folder, "one")) {
            work.keep("step", pairs);

            Pairs found = work.found("step").orElseThrow();

            assertEquals(pairs.size(), found.size());
            for (int pair = 0; pair < pairs.size(); pair++) {
                assertEquals(pairs.left(pair), found.left(pair));
                assertEquals(pairs.right(pair), found.right(pair));
                assertEquals(pairs.weight(pair), found.weight(pair));
                assertEquals(pairs.matchBits(pair), found.matchBits(pair));
                assertEquals(pairs.householdBits(pair), found.householdBits(pair));
            }
        }
    }

    @Test
    void a_file_that_was_half_written_is_not_taken_for_whole() throws IOException {
        try (WorkFolder work = WorkFolder.open(folder, "one")) {
            work.keep("step", pairs(3));
            Path kept;
            try (var files = Files.list(folder.resolve(".work"))) {
                kept = files.filter(file -> file.getFileName().toString().startsWith("pairs-"))
                        .findFirst()
                        .orElseThrow();
            }
            Files.move(kept, kept.resolveSibling(kept.getFileName() + ".half"));

            assertTrue(work.found("step").isEmpty());
        }
    }

    @Test
    void two_runs_do_not_work_in_one_folder() {
        try (WorkFolder first = WorkFolder.open(folder, "one")) {
            var refused = assertThrows(BadInput.class, () -> WorkFolder.open(folder, "one"));
            assertTrue(refused.getMessage().startsWith("another run is at work in " + folder), refused.getMessage());
            assertFalse(first.goesOn());
        }
    }

    @Test
    void a_fingerprint_tells_inputs_apart() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "id\n1\n");
        Path same = Files.writeString(Files.createDirectory(folder.resolve("x")).resolve("one.csv"), "id\n1\n");
        Path other = Files.writeString(folder.resolve("two.csv"), "id\n1\n");

        String print = new Fingerprint().add(one).add("seed 1").toString();

        assertEquals(print, new Fingerprint().add(same).add("seed 1").toString());
        assertFalse(print.equals(new Fingerprint().add(one).add("seed 2").toString()));
        assertFalse(print.equals(new Fingerprint().add(other).add("seed 1").toString()));
        Files.writeString(one, "id\n2\n");
        assertFalse(print.equals(new Fingerprint().add(one).add("seed 1").toString()));
        assertFalse(new Fingerprint()
                .add("ab")
                .add("c")
                .toString()
                .equals(new Fingerprint().add("a").add("bc").toString()));
    }

    private static void run(Generated generated, Path out, Progress progress) {
        Schema schema = MalianSchema.SCHEMA;
        Register register = RegisterFile.within(generated.register(), schema, new ProgressLines(line -> {}));
        LinkageRun run =
                new LinkageRun(register, schema, false, Parameters.USUAL, ReviewedPairs.NONE, Decided.nothing(), null);
        try (WorkFolder work = WorkFolder.open(out, "the same")) {
            var result = run.run(progress, work);
            new ResultFiles(work, Report.of("dedupe", List.of("x"), register, result, Parameters.USUAL), null)
                    .write(false);
        }
    }

    private static String comparing(int rule) {
        return "comparing by " + MalianSchema.SCHEMA.rules().get(rule);
    }

    /** Somebody pulls the plug when a step begins. */
    private static Progress stopAt(String stop) {
        return (step, done, total) -> {
            if (step.equals(stop)) {
                throw new Stop();
            }
        };
    }

    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static Pairs pairs(int count) {
        Pairs pairs = new Pairs();
        for (int pair = 0; pair < count; pair++) {
            pairs.add(pair, 2 * pair + 1, pair / 7f - 3, pair / 3f, Float.NEGATIVE_INFINITY);
        }
        return pairs;
    }
}
