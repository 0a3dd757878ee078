package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands dedupe and link, from files to files. */
class FindCommandTest {

    private static final List<String> RESULTS = List.of(
            ResultFiles.PAIRS, ResultFiles.CLUSTERS, ResultFiles.MODEL, ResultFiles.REPORT, ResultFiles.REPORT_TEXT);

    /** Those that tell nothing of the names of files. */
    private static final List<String> FINDINGS = List.of(ResultFiles.PAIRS, ResultFiles.CLUSTERS, ResultFiles.MODEL);

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Generated generated;
    private static Path found;

    @BeforeAll
    static void findOnce() {
        generated = Generated.in(shared, 800);
        found = shared.resolve("found");
        dedupe(generated.register(), found);
    }

    @Test
    void a_run_leaves_its_results_and_nothing_else() throws IOException {
        assertEquals(new HashSet<>(RESULTS), names(found));
    }

    @Test
    void most_of_an_invented_register_is_found_and_little_else() {
        var told = Called.with(
                        "evaluate",
                        "--truth",
                        generated.truth().toString(),
                        "--clusters",
                        found.resolve(ResultFiles.CLUSTERS).toString())
                .done()
                .lines()
                .get(1);

        assertTrue(told.startsWith("clusters, by pairs"), told);
        assertTrue(figure(told, "precision") >= .98, told);
        assertTrue(figure(told, "recall") >= .6, told);
    }

    @Test
    void rows_in_another_order_give_the_same_bytes() throws IOException {
        Path out = folder.resolve("shuffled");

        dedupe(generated.shuffled(5), out);

        assertSame(FINDINGS, found, out);
    }

    /** So many that training draws from the pairs within households instead of counting them all. */
    @Test
    void rows_in_another_order_give_the_same_bytes_where_pairs_are_drawn() throws IOException {
        Generated many = Generated.in(Files.createDirectory(folder.resolve("many")), 25_000);
        Path straight = folder.resolve("straight");
        Path shuffled = folder.resolve("shuffled");

        dedupe(many.register(), straight);
        dedupe(many.shuffled(6), shuffled);

        assertSame(FINDINGS, straight, shuffled);
    }

    @Test
    void one_thread_gives_the_same_bytes_as_two() throws IOException {
        Path out = folder.resolve("one");

        dedupe(generated.register(), out, "--threads", "1");

        assertSame(RESULTS, found, out);
    }

    @Test
    void the_model_of_a_run_gives_the_same_result_on_the_same_register() throws IOException {
        Path out = folder.resolve("again");

        dedupe(
                generated.register(),
                out,
                "--model",
                found.resolve(ResultFiles.MODEL).toString());

        assertSame(RESULTS, found, out);
    }

    @Test
    void a_schema_that_was_written_out_gives_the_same_result() throws IOException {
        Path schema = folder.resolve("schema.json");
        dedupe(generated.register(), folder.resolve("first"), "--schema-out", schema.toString());

        dedupe(generated.register(), folder.resolve("second"), "--schema", schema.toString());

        assertSame(RESULTS, folder.resolve("first"), folder.resolve("second"));
    }

    @Test
    void settings_of_splink_are_written_where_asked_for_and_read_back() throws IOException {
        Path out = folder.resolve("splink");
        dedupe(generated.register(), out, "--splink");

        var called = dedupe(
                generated.register(),
                folder.resolve("by"),
                "--model",
                out.resolve(ResultFiles.SPLINK).toString());

        assertEquals(LinkageCommand.DONE_WITH_ALARMS, called.code());
        assertTrue(called.text().contains("alarm: the model is one of Splink"), called::text);
        assertTrue(called.text().contains("phone: \"SAME\" -> [SAME]"), called::text);
    }

    @Test
    void two_registers_are_linked_across_and_never_within() throws IOException {
        List<String> rows = Files.readAllLines(generated.register());
        Path left = part(rows, "left-one.csv", "SYNTH-A-");
        Path right = part(rows, "right-one.csv", "SYNTH-B-");
        Path out = folder.resolve("linked");

        var called =
                Called.with("link", "--left", left.toString(), "--right", right.toString(), "--out", out.toString());

        assertTrue(called.done().code() <= 1, called::text);
        List<String> pairs = Files.readAllLines(out.resolve(ResultFiles.PAIRS));
        assertTrue(pairs.size() > 50, pairs.size() + " pairs");
        pairs.stream()
                .skip(1)
                .forEach(pair -> assertTrue(pair.matches("left-one,SYNTH-A-.*,right-one,SYNTH-B-.*"), pair));
    }

    @Test
    void what_people_decided_stands() throws IOException {
        List<String> pairs = Files.readAllLines(found.resolve(ResultFiles.PAIRS));
        String linked = pairs.stream()
                .filter(pair -> pair.endsWith(",LINK"))
                .findFirst()
                .orElseThrow();
        String review = pairs.stream()
                .filter(pair -> pair.endsWith(",REVIEW"))
                .findFirst()
                .orElseThrow();
        Path reviewed = Files.write(
                folder.resolve("reviewed.csv"),
                List.of(pairs.getFirst() + ",same", linked + ",non", review + ",yes", pairs.getLast() + ","));
        Path out = folder.resolve("decided");

        dedupe(generated.register(), out, "--reviewed", reviewed.toString());

        List<String> decided = Files.readAllLines(out.resolve(ResultFiles.PAIRS));
        assertEquals("NON_LINK", zoneOf(decided, linked));
        assertEquals("LINK", zoneOf(decided, review));
    }

    @Test
    void reviews_teach_a_model_that_was_learnt_before() throws IOException {
        List<String> pairs = Files.readAllLines(found.resolve(ResultFiles.PAIRS));
        List<String> linked =
                pairs.stream().filter(pair -> pair.endsWith(",LINK")).toList();
        List<String> decided = new ArrayList<>(List.of(pairs.getFirst() + ",same"));
        linked.stream().limit(40).forEach(pair -> decided.add(pair + ",no"));
        Path reviewed = Files.write(folder.resolve("all-no.csv"), decided);
        Path out = folder.resolve("taught");
        String model = found.resolve(ResultFiles.MODEL).toString();

        dedupe(generated.register(), out, "--model", model, "--reviewed", reviewed.toString());

        long before = linked.stream().skip(40).count();
        long after = Files.readAllLines(out.resolve(ResultFiles.PAIRS)).stream()
                .filter(pair -> pair.endsWith(",LINK"))
                .count();
        assertTrue(after < before / 2, after + " of " + before + " other links are left");
        assertTrue(Files.readString(out.resolve(ResultFiles.MODEL)).contains("\"reviewedPairs\" : 40"));
    }

    @Test
    void an_answer_that_is_no_answer_and_a_record_that_is_unknown_are_refused() throws IOException {
        Path unclear = Files.writeString(folder.resolve("unclear.csv"), "left_id,right_id,same\nx,y,maybe\n");
        Path unknown = Files.writeString(folder.resolve("unknown.csv"), "left_id,right_id,same\nx,y,yes\n");

        assertRefused(
                List.of("--reviewed", unclear.toString()), unclear + ", line 2: same is yes or no, not \"maybe\"");
        assertRefused(List.of("--reviewed", unknown.toString()), unknown + ", line 2: no record has the id \"x\"");
    }

    @Test
    void a_higher_threshold_links_fewer_pairs_and_reviews_more() throws IOException {
        Path out = folder.resolve("strict");

        dedupe(generated.register(), out, "--link", ".9999", "--review", ".05");

        assertTrue(count(out, "\"LINK\"") < count(found, "\"LINK\""));
        assertTrue(count(out, "\"REVIEW\"") > count(found, "\"REVIEW\""));
    }

    @Test
    void hostile_registers_end_in_a_result_or_a_plain_refusal() throws IOException {
        String header = Files.readAllLines(generated.register()).getFirst() + "\n";
        String missing = ",A,,,,,,,,,,,\n";
        String long10k = ",A,h," + "Awa".repeat(3_334) + "," + "x".repeat(10_000) + ",\"" + "q,".repeat(5_000)
                + "\",F,1990,7,,M,x,2020\n";
        String script = ",A,h,😀é,আব্দুল,محمد,F,1990-02-03,70000000,nina:1,ML010101,x,2020\n";
        for (String rows : List.of(
                "",
                "1" + missing,
                "1" + missing + "2" + missing,
                "1" + long10k + "2" + long10k,
                "1" + script + "2" + script)) {
            Path register = Files.writeString(folder.resolve("hostile.csv"), header + rows);
            dedupe(register, folder.resolve("hostile"));
            assertEquals(
                    rows.lines().count() + 1,
                    Files.readAllLines(folder.resolve("hostile/clusters.csv")).size());
        }
    }

    @Test
    void an_id_that_two_records_have_is_named() throws IOException {
        Path register = Files.writeString(folder.resolve("twice.csv"), "id,name,year\n7,Awa,1990\n7,Musa,1991\n");

        var called = Called.with(
                "dedupe",
                "--in",
                register.toString(),
                "--out",
                folder.resolve("o").toString());

        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
        assertTrue(called.text().contains("two records of twice have the id \"7\""), called::text);
        assertFalse(Files.exists(folder.resolve("o")));
    }

    @Test
    void columns_that_the_schema_names_and_the_file_lacks_are_named() throws IOException {
        Path schema = Files.writeString(
                folder.resolve("s.json"),
                "{\"fields\": [{\"name\": \"a\", \"kind\": \"NAME\", \"column\": \"prenom\"}]}");

        assertRefused(List.of("--schema", schema.toString()), "has no column \"prenom\"; it has [id, source,");
    }

    @Test
    void an_option_that_is_unknown_missing_or_senseless_is_refused() {
        assertRefused(List.of("--thread", "1"), "unknown option --thread; did you mean --threads?");
        assertRefused(List.of("--zzzzzzzzzz"), "unknown option --zzzzzzzzzz");
        assertRefused(List.of("--threads", "0"), "--threads is a whole number from 1 to 64, not 0");
        assertRefused(List.of("--threads", "two"), "--threads is a whole number, not \"two\"");
        assertRefused(List.of("--link", "95"), "--link is a probability above 0 and below 1, not 95");
        assertRefused(List.of("--link", ".5", "--review", ".6"), "--review is not above --link");
        assertRefused(List.of("--seed"), "--seed needs a value");
        assertRefused(List.of("--out", "x"), "--out is given twice");
        var nothing = Called.with("dedupe", "--in", "x");
        assertTrue(nothing.text().contains("--out is missing"), nothing::text);
    }

    @Test
    void every_command_says_how_it_is_called() {
        for (var command : LinkageCommands.all()) {
            var called = Called.with(command.name(), "--help");

            assertEquals(LinkageCommand.DONE, called.code());
            assertTrue(called.lines().getFirst().startsWith(command.name() + " --"), called::text);
            ((LinkageCommand) command)
                    .options()
                    .forEach(option -> assertTrue(called.text().contains(option), () -> command.name() + " " + option));
        }
    }

    @Test
    void all_persons_of_febrl_1_are_found_by_a_guessed_schema() {
        Path data = Path.of(Optional.ofNullable(System.getenv("JATIGI_DATA")).orElse("../shared/data"));
        Path febrl = data.resolve("linkage/febrl1.csv");
        assumeTrue(
                Files.exists(febrl),
                () -> "skipped: there is no " + febrl.toAbsolutePath() + "; JATIGI_DATA names its folder");

        dedupe(febrl, folder.resolve("febrl"));
        var told = Called.with(
                        "evaluate",
                        "--in",
                        febrl.toString(),
                        "--cluster-column",
                        "cluster",
                        "--pairs",
                        folder.resolve("febrl/pairs.csv").toString())
                .done();

        assertTrue(figure(told.lines().get(1), "F1") >= .999, told::text);
    }

    private void assertRefused(List<String> more, String message) {
        List<String> words = new ArrayList<>(List.of(
                "dedupe",
                "--in",
                generated.register().toString(),
                "--out",
                folder.resolve("refused").toString()));
        words.addAll(more);
        var called = Called.with(words.toArray(String[]::new));
        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code(), called::text);
        assertTrue(called.text().contains(message), called::text);
        assertTrue(called.lines().getLast().contains("--help"), called::text);
    }

    private static Called dedupe(Path register, Path out, String... more) {
        return Called.with(Stream.concat(
                                Stream.of("dedupe", "--in", register.toString(), "--out", out.toString()),
                                Stream.of(more))
                        .toArray(String[]::new))
                .done();
    }

    private Path part(List<String> rows, String name, String beginning) throws IOException {
        List<String> part = new ArrayList<>(List.of(rows.getFirst()));
        rows.stream().filter(row -> row.startsWith(beginning)).forEach(part::add);
        return Files.write(folder.resolve(name), part);
    }

    private static String zoneOf(List<String> pairs, String pair) {
        String ids = String.join(",", List.of(pair.split(",", -1)).subList(0, 4));
        String found =
                pairs.stream().filter(row -> row.startsWith(ids)).findFirst().orElseThrow();
        return found.substring(found.lastIndexOf(',') + 1);
    }

    private static long count(Path results, String zone) throws IOException {
        String report = Files.readString(results.resolve(ResultFiles.REPORT));
        return Long.parseLong(report.replaceAll("(?s).*" + zone + " : (\\d+).*", "$1"));
    }

    private static double figure(String told, String name) {
        return Double.parseDouble(told.replaceAll(".*" + name + " ([\\d.]+).*", "$1"));
    }

    static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new HashSet<>(
                    files.map(file -> file.getFileName().toString()).toList());
        }
    }

    static void assertSame(List<String> names, Path one, Path other) throws IOException {
        for (String name : names) {
            assertEquals(-1, Files.mismatch(one.resolve(name), other.resolve(name)), name);
        }
    }
}
