package org.jatigi.reference;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a release says of itself when it is submitted; nothing of it can be changed afterwards.
 *
 * @param dataset the name of the dataset its facts belong to, for example {@code displacement}
 * @param round the round of data collection, where there is one
 * @param collection when the data were collected
 * @param reference when the facts hold
 * @param supersedes the published release that it corrects
 * @param checksum SHA-256 of the file it came from
 * @param synthetic whether the facts are invented, for demonstration
 * @param job the import that made it
 */
public record ReleaseDraft(
        String dataset,
        String title,
        @Nullable String method,
        @Nullable UUID round,
        @Nullable Period collection,
        Period reference,
        @Nullable String coverage,
        @Nullable UUID supersedes,
        @Nullable String licence,
        List<String> caveatsFr,
        List<String> caveatsEn,
        @Nullable String checksum,
        boolean synthetic,
        @Nullable UUID job) {

    private static final int TITLE_MAX = 300; // a line on a screen and a row of a catalogue

    public ReleaseDraft {
        caveatsFr = List.copyOf(caveatsFr);
        caveatsEn = List.copyOf(caveatsEn);
        if (title.isBlank() || title.length() > TITLE_MAX) {
            throw new Refusal.Invalid(
                    new Text(
                            "Le titre compte de 1 à %d caractères.".formatted(TITLE_MAX),
                            "The title has 1 to %d characters.".formatted(TITLE_MAX)),
                    Map.of("field", "title"));
        }
    }
}
