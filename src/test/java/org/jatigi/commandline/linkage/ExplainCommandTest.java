package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands generate and explain. */
class ExplainCommandTest {

    @TempDir
    Path folder;

    @Test
    void a_pair_of_a_run_is_explained_with_the_weight_that_the_run_gave_it() throws IOException {
        Generated generated = Generated.in(folder, 400);
        Path found = folder.resolve("found");
        Called.with("dedupe", "--in", generated.register().toString(), "--out", found.toString())
                .done();
        List<String> pair = List.of(
                Files.readAllLines(found.resolve(ResultFiles.PAIRS)).get(1).split(",", -1));

        var called = explain(generated, found, pair.get(1), pair.get(3));

        assertEquals(LinkageCommand.DONE, called.code(), called::text);
        String weight = String.format(
                Locale.ROOT,
                "weight %.2f bits, probability %.4f, ",
                Double.parseDouble(pair.get(4)),
                Double.parseDouble(pair.get(5)));
        assertTrue(called.text().contains(weight), () -> weight + "\n" + called.text());
        assertTrue(called.text().contains("any two records"), called::text);
        assertTrue(
                called.lines().get(called.lines().size() - 2).matches("(Probablement|Peut-être) .*[.]"), called::text);
        assertTrue(called.lines().getLast().matches("(Probably|Possibly) .*[.]"), called::text);
    }

    @Test
    void records_that_are_not_there_or_one_and_the_same_are_refused() {
        Generated generated = Generated.in(folder, 400);
        Path found = folder.resolve("found");
        Called.with("dedupe", "--in", generated.register().toString(), "--out", found.toString())
                .done();

        assertTrue(explain(generated, found, "x", "y").text().contains("no record has the id \"x\""));
        assertEquals(
                LinkageCommand.ASKED_WRONGLY,
                explain(generated, found, "x", "y").code());
    }

    @Test
    void the_same_seed_invents_the_same_bytes_and_another_seed_others() throws IOException {
        Path register = Path.of(GenerateCommand.REGISTER);
        for (String run : List.of("1 one", "1 two", "2 three")) {
            String[] words = run.split(" ", -1);
            Called.with(
                            "generate",
                            "--persons",
                            "50",
                            "--seed",
                            words[0],
                            "--out",
                            folder.resolve(words[1]).toString())
                    .done();
        }

        FindCommandTest.assertSame(
                List.of(GenerateCommand.REGISTER, GenerateCommand.TRUTH), folder.resolve("one"), folder.resolve("two"));
        assertFalse(Files.mismatch(
                        folder.resolve("one").resolve(register),
                        folder.resolve("three").resolve(register))
                < 0);
    }

    @Test
    void everything_that_is_invented_says_so() throws IOException {
        var called = Called.with("generate", "--persons", "50", "--out", folder.toString());

        assertTrue(called.lines().getFirst().endsWith("records of 50 persons, all of them synthetic"), called::text);
        List<String> rows = Files.readAllLines(folder.resolve(GenerateCommand.REGISTER));
        assertTrue(rows.size() > 50);
        rows.stream().skip(1).forEach(row -> assertTrue(row.startsWith("SYNTH-"), row));
        assertEquals(
                rows.size(),
                Files.readAllLines(folder.resolve(GenerateCommand.TRUTH)).size());
    }

    @Test
    void persons_that_cannot_be_invented_are_refused() {
        var called = Called.with("generate", "--persons", "0", "--out", folder.toString());

        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
        assertTrue(called.text().contains("--persons is a whole number from 1 to"), called::text);
    }

    private static Called explain(Generated generated, Path found, String left, String right) {
        return Called.with(
                "explain",
                "--model",
                found.resolve(ResultFiles.MODEL).toString(),
                "--in",
                generated.register().toString(),
                "--pairs",
                found.resolve(ResultFiles.PAIRS).toString(),
                "--left-id",
                left,
                "--right-id",
                right);
    }
}
