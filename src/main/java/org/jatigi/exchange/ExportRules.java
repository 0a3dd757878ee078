package org.jatigi.exchange;

import java.util.Map;
import org.jatigi.access.Category;
import org.jatigi.access.FieldCategories;
import org.jatigi.access.Sensitivity;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Dataset;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who may take data away in a file.
 *
 * <p>Exporting is a verb of its own: what may be looked at may not always be carried off. Categories that nobody may export have no such
 * scope in Keycloak, so that a column of one of them is in no file, whoever asks.
 */
final class ExportRules {

    private ExportRules() {}

    /** Refuses a list that the viewer may not read or may not export. */
    static void permit(Viewer viewer, Dataset dataset, @Nullable String reason) {
        viewer.decide(dataset.category(), Verb.READ).enforce();
        viewer.decide(dataset.category(), Verb.EXPORT).enforce();
        mustSayWhy(dataset.category(), reason);
    }

    /** Whether a field goes into the file. A field of which the schema says nothing is closed to everybody. */
    static boolean takes(Viewer viewer, Dataset dataset, FieldCategories categories, String field) {
        return categories
                .needed(field)
                .map(needed -> needed.category() == dataset.category()
                        || (viewer.may(needed.category(), Verb.READ) && viewer.may(needed.category(), Verb.EXPORT)))
                .orElse(false);
    }

    /** What can hurt people leaves the house with a reason only. */
    static void mustSayWhy(Category category, @Nullable String reason) {
        if (category.sensitivity().compareTo(Sensitivity.HIGH) >= 0 && reason == null) {
            throw new Refusal.Invalid(
                    new Text(
                            "L'exportation de données de la catégorie « %s » demande une raison : « reason »."
                                    .formatted(category.resource()),
                            "An export of data of the category \"%s\" needs a reason: \"reason\"."
                                    .formatted(category.resource())),
                    Map.of("field", "reason"));
        }
    }
}
