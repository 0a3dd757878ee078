package org.jatigi.access;

import java.util.Optional;
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

    static Text open() {
        return new Text("Vos rôles le permettent.", "Your roles permit it.");
    }

    static Text purposes(Category category) {
        if (category.purposes().isEmpty()) {
            return new Text("Aucun but n'est exigé.", "No purpose is required.");
        }
        var purposes = String.join(", ", new TreeSet<>(category.purposes()));
        return new Text("Buts qui ouvrent : %s.".formatted(purposes), "Purposes that open it: %s.".formatted(purposes));
    }

    static Text reach(Optional<Reach> reach) {
        return reach.map(Reasons::reach).orElseGet(() -> new Text("Aucune ligne.", "No rows."));
    }

    private static Text reach(Reach reach) {
        return switch (reach) {
            case ALL -> new Text("Portée : toutes les lignes publiées.", "Reach: all published rows.");
            case OWN ->
                new Text(
                        "Portée : les lignes de votre organisation et de vos zones.",
                        "Reach: the rows of your organisation and areas.");
            case ASSIGNED -> new Text("Portée : ce qui vous est confié.", "Reach: what is assigned to you.");
            case PSEUDONYMISED -> new Text("Portée : des lignes sans identité.", "Reach: rows without identity.");
            case AGGREGATE ->
                new Text("Portée : des totaux, les petits nombres supprimés.", "Reach: counts, small ones suppressed.");
            case VERDICT -> new Text("Portée : un verdict ou un état.", "Reach: a verdict or a state.");
            case METADATA ->
                new Text(
                        "Portée : l'existence et la date, pas le contenu.",
                        "Reach: that it exists and when, not what.");
        };
    }
}
