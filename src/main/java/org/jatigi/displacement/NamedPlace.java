package org.jatigi.displacement;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jatigi.vocabulary.Pcode;

/** Where a row says it stands, level by level; empty where it says nothing. Codes are in the spelling of the lists. */
record NamedPlace(Named region, Named cercle, Named commune, String locality) {

    private static final int CERCLE_CODE_LENGTH = 6; // ML, two digits for the region, two for the cercle

    /** A code and a name, either of which may be missing. */
    record Named(String code, String name) {

        boolean isEmpty() {
            return code.isEmpty() && name.isEmpty();
        }
    }

    static NamedPlace of(RowReader row) {
        return new NamedPlace(
                named(row, BaselineLayout.REGION, BaselineLayout.REGION_CODE),
                named(row, BaselineLayout.CERCLE, BaselineLayout.CERCLE_CODE),
                named(row, BaselineLayout.COMMUNE, BaselineLayout.COMMUNE_CODE),
                row.words(BaselineLayout.LOCALITY));
    }

    private static Named named(RowReader row, String name, String code) {
        var written = row.words(code);
        return new Named(written.isEmpty() ? "" : Pcode.normalise(written), row.words(name));
    }

    /** The code of the cercle as the commune's code has it; empty where there is none. */
    String cercleOfCommune() {
        return commune.code.length() > CERCLE_CODE_LENGTH && commune.code.startsWith("ML")
                ? commune.code.substring(0, CERCLE_CODE_LENGTH)
                : "";
    }

    /** Names and codes for people. */
    String text() {
        return Stream.of(region, cercle, commune, new Named("", locality))
                .filter(one -> !one.isEmpty())
                .map(one -> one.code.isEmpty() ? one.name : one.name + " (" + one.code + ")")
                .collect(Collectors.joining(", "));
    }
}
