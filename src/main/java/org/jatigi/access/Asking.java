package org.jatigi.access;

import java.util.Arrays;
import org.jatigi.access.FieldCategories.Needed;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Reads what an explanation is asked about: a category and a verb, or a field of the schema. */
final class Asking {

    private Asking() {}

    static Needed of(@Nullable String category, @Nullable String verb, @Nullable String field, FieldCategories fields) {
        if (field != null && category == null) {
            var needed = fields.needed(field).orElseThrow(Asking::unknownField);
            return verb == null ? needed : new Needed(needed.category(), verb(verb));
        }
        if (category == null || field != null) {
            throw invalid("Nommez une catégorie et un verbe, ou un champ.", "Name a category and a verb, or a field.");
        }
        return new Needed(
                Category.named(category).orElseThrow(Asking::unknownCategory), verb == null ? Verb.READ : verb(verb));
    }

    private static Verb verb(String name) {
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.scope().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> invalid("Ce verbe n'existe pas.", "There is no such verb."));
    }

    private static Refusal unknownCategory() {
        return invalid("Cette catégorie n'existe pas.", "There is no such category.");
    }

    private static Refusal unknownField() {
        return invalid(
                "Ce champ n'existe pas, ou tout compte peut le lire.",
                "There is no such field, or every account may read it.");
    }

    private static Refusal invalid(String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en));
    }
}
