package org.jatigi.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Whoever is asking: one person or service account, acting for one organisation and for at most one purpose.
 *
 * @param account the user name, or {@code service-account-…} of a client
 * @param organisation the acronym of the organisation, null where the account has none
 * @param client the client the token was issued to
 * @param roles the realm roles the token names; decisions follow {@code permissions}, which are fresher
 * @param purpose the one purpose of the token
 * @param areaScope p-code prefixes of the edition of 2021 within which the account works; {@code ML} is the whole country
 * @param assuranceLevel 1, or 2 after a second factor
 * @param permissions what Keycloak granted, at most a minute ago
 * @param language the language for messages and labels
 */
public record Viewer(
        String account,
        @Nullable String organisation,
        String client,
        Set<String> roles,
        @Nullable String purpose,
        List<String> areaScope,
        int assuranceLevel,
        Permissions permissions,
        Language language) {

    public Viewer {
        roles = Set.copyOf(roles);
        areaScope = List.copyOf(areaScope);
    }

    /** The service itself, doing background work for nobody in particular: it may read reference facts and nothing else. */
    public static Viewer service() {
        return new Viewer("jatigi", null, "jatigi-api", Set.of(), null, List.of(), 1, Permissions.NONE, Language.FR);
    }

    public boolean belongsTo(@Nullable String other) {
        return organisation != null && organisation.equals(other);
    }

    public boolean may(Category category, Verb verb) {
        return permissions.allow(category, verb); // without the reason that a decision has
    }

    /** The organisation, for what only somebody of an organisation can do. */
    public String organisationOrRefuse() {
        return Optional.ofNullable(organisation).orElseThrow(() -> new Refusal.NotPermitted(Reasons.noOrganisation()));
    }

    /** What Keycloak says of this verb on this category, with the reason in the words of people. */
    public Decision decide(Category category, Verb verb) {
        if (permissions.allow(category, verb)) {
            return new Decision.Permit();
        }
        boolean purposeMissing = !category.purposes().isEmpty()
                && (purpose == null || !category.purposes().contains(purpose));
        return purposeMissing
                ? new Decision.AskPurpose(Reasons.purposeMissing(category), category.purposes())
                : new Decision.Refuse(Reasons.notGranted(category, verb));
    }

    Viewer speaking(Language other) {
        if (other == language) {
            return this;
        }
        return new Viewer(account, organisation, client, roles, purpose, areaScope, assuranceLevel, permissions, other);
    }
}
