package org.jatigi.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the spellings of files become the one of the lists. */
class PcodeTest {

    @ParameterizedTest
    @CsvSource({
        "MLI, ML",
        "ML, ML",
        "MLI09, ML09",
        "MLI009, ML09",
        "MLI010, ML10",
        "MLI0101, ML0101",
        "MLI001001, ML0101",
        "MLI003005, ML0305",
        "MLI010001, ML1001",
        "MLI010012, ML1012",
        "MLI090101, ML090101",
        "MLI00100112, ML010112",
        "MLI00900101, ML090101",
        "MLI01000104, ML100104",
        "ML010312, ML010312",
        "ML100101, ML100101",
        "ML090101001, ML090101001",
        "MLI001001012, ML010112",
        "ML0506, ML0506",
    })
    void padded_and_plain_codes_become_the_same(String written, String code) {
        assertEquals(code, Pcode.normalise(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" MLI01", "MLI01            ", "mli01", "MLI 01", "MLI01\u00a0", "\tMLI01\n", "MLI01\u200b"})
    void spaces_and_case_do_not_count(String written) {
        assertEquals("ML01", Pcode.normalise(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ML0101", "MLI00100112", "BF4601", "BKO", "0101", "MLIX", "", "ML1", "ML00000000", "MLI000000"})
    void a_code_once_normalised_stays(String written) {
        var once = Pcode.normalise(written);

        assertEquals(once, Pcode.normalise(once));
    }

    @ParameterizedTest
    @CsvSource({"bf46, BF46", "BKO, BKO", "0101, 0101", "MLX1, MLX1", "'', ''", "NER001, NER001"})
    void other_codes_are_left_as_they_are(String written, String code) {
        assertEquals(code, Pcode.normalise(written));
    }
}
