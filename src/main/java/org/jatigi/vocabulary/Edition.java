package org.jatigi.vocabulary;

import java.util.Arrays;
import java.util.Map;

/** An edition of the administrative map of Mali, named by its year. A code without an edition identifies nothing. */
public enum Edition {
    /** COD-AB of 2015: p-codes down to the commune, 9 regions. */
    Y2015(2015),
    /** OCHA's p-codes in force from 2021-12-20: 10 regions, 53 cercles. */
    Y2021(2021),
    /** The reform of laws 2023-006 and 2023-007: 19 regions and the District, law codes only. */
    Y2023(2023);

    private final int year;

    Edition(int year) {
        this.year = year;
    }

    public int year() {
        return year;
    }

    /** The edition of that year, or a refusal that names those there are. */
    public static Edition of(int year) {
        return Arrays.stream(values())
                .filter(edition -> edition.year == year)
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        new Text(
                                "Il n'y a pas d'édition %d; il y a 2015, 2021 et 2023.".formatted(year),
                                "There is no edition %d; there are 2015, 2021 and 2023.".formatted(year)),
                        Map.of(
                                "editions",
                                Arrays.stream(values()).map(Edition::year).toList())));
    }
}
