package org.jatigi.displacement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jatigi.exchange.Checked;
import org.jatigi.exchange.Finding;
import org.jatigi.exchange.StagedRow;
import org.jatigi.exchange.Tables;
import org.jatigi.reference.Facts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The five rounds of the DTM in Mali that the data folder has, five layouts, through one mapping. R19, R38 and R60 were published
 * independently by IDMC as figures of the year's end.
 */
class RealRoundsTest {

    private static final BaselineImport TARGET =
            new BaselineImport(Facts.gazetteer(), new BaselineAcceptance(null, null, null));

    @ParameterizedTest(name = "round {0}")
    @CsvSource({
        "12,61621,58,1,2014-12-31",
        "19,49883,87,1,2016-01-31",
        "38,38172,0,0,2017-12-31",
        "60,207751,3352,2,2019-12-31",
        "72,401736,12995,1,2021-09-30"
    })
    void every_round_gives_its_people_staged_or_held(int round, long people, long held, int rows, String date) {
        var checked = check(round);

        assertEquals(people, people(checked.rows()), () -> told(checked));
        assertEquals(held, people(held(checked)), () -> told(checked));
        assertEquals(rows, held(checked).size(), () -> told(checked));
        assertTrue(
                checked.rows().stream()
                        .map(BaselineRow::of)
                        .allMatch(row -> row.date().toString().equals(date)),
                () -> told(checked));
    }

    private static Checked check(int round) {
        var file = file("R" + round + "__");
        return Tables.check(TARGET, file, Tables.submission(file.getFileName().toString()));
    }

    private static List<StagedRow> held(Checked checked) {
        return checked.rows().stream().filter(StagedRow::isHeld).toList();
    }

    private static long people(List<StagedRow> rows) {
        return rows.stream()
                .mapToLong(row -> BaselineRow.of(row).individuals(PopulationGroup.IDP))
                .sum();
    }

    private static String told(Checked checked) {
        return checked.findings().stream().map(Finding::toString).reduce("", (all, one) -> all + "\n" + one);
    }

    static Path file(String prefix) {
        var folder = Path.of(Optional.ofNullable(System.getenv("JATIGI_DATA")).orElse("../shared/data"), "dtm");
        if (!Files.isDirectory(folder)) {
            var message = folder.toAbsolutePath() + " is not there; JATIGI_DATA names the data folder";
            if ("all".equals(System.getenv("JATIGI_REQUIRE"))) {
                fail(message);
            }
            abort(message);
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
