package org.jatigi.displacement;

import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** The refusal of a number that would tell of few people. */
final class Suppressed {

    private Suppressed() {}

    static Refusal of(int suppressedCells) {
        return new Refusal.Suppressed(
                new Text(
                        "Cette somme révélerait des nombres de moins de cinq personnes : elle n'est pas donnée. Demandez une zone plus large ou toute la zone.",
                        "This sum would give away numbers of fewer than five people: it is not given. Ask a larger area, or all of it."),
                suppressedCells);
    }
}
