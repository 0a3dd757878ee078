package org.jatigi.access;

import java.util.TreeSet;
import org.jatigi.vocabulary.Text;

/** Why a gate said no, in sentences for people. */
final class Reasons {

    private Reasons() {}

    static Text granted(Category category, Verb verb) {
        return new Text(
                "Vos rôles donnent « %s » sur la catégorie %s.".formatted(verb.scope(), category.resource()),
                "Your roles give \"%s\" on the category %s.".formatted(verb.scope(), category.resource()));
    }

    static Text notGranted(Category category, Verb verb) {
        return new Text(
                "Aucun de vos rôles ne donne « %s » sur la catégorie %s.".formatted(verb.scope(), category.resource()),
                "None of your roles gives \"%s\" on the category %s.".formatted(verb.scope(), category.resource()));
    }

    static Text purposeMissing(Category category) {
        var purposes = String.join(", ", new TreeSet<>(category.purposes()));
        return new Text(
                "La catégorie %s exige un jeton demandé pour l'un de ces buts (scope) : %s."
                        .formatted(category.resource(), purposes),
                "The category %s needs a token that was requested for one of these purposes (scope): %s."
                        .formatted(category.resource(), purposes));
    }

    static Text noOrganisation() {
        return new Text(
                "Ce compte n'appartient à aucune organisation.", "This account does not belong to any organisation.");
    }
}
