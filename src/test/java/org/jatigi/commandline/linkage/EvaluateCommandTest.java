package org.jatigi.commandline.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command evaluate, against figures that were counted by hand. */
class EvaluateCommandTest {

    /** 1, 2 and 3 are one person, 4 and 5 another: four true pairs within, and across the sources 1-3, 2-3, 4-5: three. */
    private static final String TRUTH = "id,source,person\n1,A,p\n2,A,p\n3,B,p\n4,A,q\n5,B,q\n6,B,r\n";

    private static final String PAIRS = """
            left_source,left_id,right_source,right_id,weight,probability,zone
            A,1,A,2,10,1,LINK
            A,1,B,3,5,.97,LINK
            A,4,B,6,4.5,.96,LINK
            A,4,B,5,3,.89,REVIEW
            A,9,B,5,3,.89,REVIEW
            """;

    private static final String CLUSTERS = "source,id,person\nA,1,x\nA,2,x\nB,3,x\nA,4,y\nB,6,y\nB,5,z\nB,9,z\n";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("truth.csv"), TRUTH);
        Files.writeString(folder.resolve("pairs.csv"), PAIRS);
        Files.writeString(folder.resolve("clusters.csv"), CLUSTERS);
    }

    @Test
    void pairs_and_clusters_are_measured() {
        var called = evaluate("--truth", "truth.csv", "--pairs", "pairs.csv", "--clusters", "clusters.csv");

        assertEquals(LinkageCommand.DONE, called.code());
        assertEquals(
                List.of(
                        "6 records, 4 true pairs",
                        "1 pairs are of records without a truth and do not count",
                        "pairs from p >= 0.95                 precision 0.6667  recall 0.5000  F1 0.5714  (right 2, wrong 1, missed 2)",
                        "pairs from the best weight, 3.00     precision 0.7500  recall 0.7500  F1 0.7500  (right 3, wrong 1, missed 1)",
                        "recall at p >= .95 less that at the best weight: -0.2500",
                        "blocking recall at least 0.7500: so many true pairs were scored and kept, 3 of 4",
                        "clusters, by pairs                   precision 0.7500  recall 0.7500  F1 0.7500  (right 3, wrong 1, missed 1)",
                        "clusters of two and more, as wholes  precision 0.5000  recall 0.5000  F1 0.5000  (right 1, wrong 1, missed 1)"),
                called.lines());
    }

    @Test
    void across_sources_pairs_within_one_do_not_count() {
        var called = evaluate("--truth", "truth.csv", "--pairs", "pairs.csv", "--across");

        assertEquals("6 records, 3 true pairs", called.lines().getFirst());
        assertTrue(called.lines().get(2).endsWith("(right 1, wrong 1, missed 2)"), called::text);
    }

    @Test
    void a_register_with_a_column_of_the_truth_is_a_truth() throws IOException {
        Files.writeString(folder.resolve("register.csv"), "no,name,who\n1,Awa,p\n2,Awa,p\n3,Musa,\n");

        var called = evaluate(
                "--in", "register.csv", "--id-column", "no", "--cluster-column", "who", "--pairs", "pairs.csv");

        assertEquals("2 records, 1 true pairs", called.lines().getFirst());
    }

    @Test
    void what_cannot_be_measured_is_refused() throws IOException {
        Files.writeString(folder.resolve("twice.csv"), "id,person\n1,p\n1,q\n");
        Files.writeString(folder.resolve("odd.csv"), PAIRS.replace(",10,", ",ten,"));

        assertRefused("--pairs or --clusters is missing", "--truth", "truth.csv");
        assertRefused("either --truth or --in with --cluster-column", "--pairs", "pairs.csv");
        assertRefused("line 3: a second record has the id \"1\"", "--truth", "twice.csv", "--pairs", "pairs.csv");
        assertRefused("line 2: \"ten\" is no number", "--truth", "truth.csv", "--pairs", "odd.csv");
        assertRefused(
                "has no column \"person\"", "--truth", "pairs.csv", "--id-column", "left_id", "--pairs", "pairs.csv");
    }

    private void assertRefused(String message, String... words) {
        var called = evaluate(words);
        assertEquals(LinkageCommand.ASKED_WRONGLY, called.code());
        assertTrue(called.text().contains(message), called::text);
    }

    private Called evaluate(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "evaluate";
        for (int at = 0; at < words.length; at++) {
            all[at + 1] = words[at].endsWith(".csv") ? folder.resolve(words[at]).toString() : words[at];
        }
        return Called.with(all);
    }
}
