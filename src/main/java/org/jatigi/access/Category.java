package org.jatigi.access;

import static org.jatigi.access.Sensitivity.HIGH;
import static org.jatigi.access.Sensitivity.LOW;
import static org.jatigi.access.Sensitivity.MODERATE;
import static org.jatigi.access.Sensitivity.SEVERE;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of data about which one decision is taken: who may do what with it, and for which purpose.
 *
 * <p>Every column of everything that can be read has exactly one. Who may is decided in Keycloak, where each category is a resource;
 * what stands here is only what the service must know itself: how sensitive the data is, and which purposes open it, so that a
 * refusal can name them.
 */
public enum Category {
    DISPLACEMENT_AGGREGATE(MODERATE, Set.of("displacement")),
    SITE(MODERATE, Set.of("displacement")),
    PRECISE_LOCATION(HIGH, Set.of("displacement", "protection")),
    NEEDS_AGGREGATE(MODERATE, Set.of("needs")),
    NEEDS_MICRODATA(HIGH, Set.of("needs")),
    IDENTITY(HIGH, Set.of("registration", "deduplication", "protection", "referral")),
    HOUSEHOLD_PROFILE(HIGH, Set.of("registration", "deduplication", "protection")),
    IDENTITY_DOCUMENT(SEVERE, Set.of("registration", "deduplication", "child-protection")),
    PHOTO(SEVERE, Set.of("registration", "deduplication", "child-protection")),
    BIOMETRIC_TEMPLATE(SEVERE, Set.of("registration", "deduplication")),
    BIOMETRIC_SAMPLE(SEVERE, Set.of()),
    DUPLICATE_VERDICT(HIGH, Set.of("registration", "deduplication")),
    DUPLICATE_CANDIDATE(SEVERE, Set.of("deduplication")),
    ASSISTANCE(HIGH, Set.of("assistance", "registration")),
    REFERRAL_CARD(HIGH, Set.of("referral", "protection", "gbv", "child-protection", "mhpss")),
    REFERRAL_IDENTITY(SEVERE, Set.of("referral", "protection", "gbv", "child-protection", "mhpss")),
    PROTECTION_CASE(SEVERE, Set.of("protection")),
    GBV_STATISTICS(SEVERE, Set.of("gbv")),
    GBV_CASE(SEVERE, Set.of("gbv")),
    CHILD_PROTECTION_CASE(SEVERE, Set.of("child-protection")),
    MHPSS_ACTIVITY(MODERATE, Set.of("mhpss")),
    MHPSS_NOTE(SEVERE, Set.of("mhpss")),
    FEEDBACK(HIGH, Set.of("feedback")),
    FEEDBACK_IDENTITY(SEVERE, Set.of("feedback")),
    SEA_REPORT(SEVERE, Set.of("psea")),
    SEA_SURVIVOR(SEVERE, Set.of("psea")),
    SEA_SUBJECT(SEVERE, Set.of("psea")),
    SEA_STATUS(SEVERE, Set.of("psea")),
    SEA_STATISTICS(SEVERE, Set.of("psea", "oversight")),
    PROJECT(LOW, Set.of()),
    COMMUNITY_CONTACT(HIGH, Set.of("stabilization")),
    CONSENT(HIGH, Set.of("registration", "referral", "protection", "gbv", "child-protection", "mhpss")),
    AGREEMENT(MODERATE, Set.of()),
    AUDIT_LOG(HIGH, Set.of("oversight")),
    SUBJECT_REQUEST(HIGH, Set.of("oversight", "registration")),
    STAFF_FITNESS(HIGH, Set.of("oversight")),
    RELEASE(LOW, Set.of()),
    REFERENCE_ADMIN(LOW, Set.of()),
    SITE_INCIDENT(MODERATE, Set.of()),
    RELIEF_STOCK(MODERATE, Set.of("assistance")),
    OPERATIONAL_PRESENCE(LOW, Set.of()),
    SERVICE_DIRECTORY(MODERATE, Set.of()),
    MHPSS_TEAM(MODERATE, Set.of("mhpss")),
    STABILITY(MODERATE, Set.of("stabilization", "displacement")),
    SOLUTIONS(MODERATE, Set.of("stabilization", "displacement")),
    CONFLICT_ANALYSIS(SEVERE, Set.of("stabilization")),
    COMMUNITY_FORUM(MODERATE, Set.of("stabilization")),
    HAZARD(LOW, Set.of()),
    CONTINGENCY_PLAN(MODERATE, Set.of()),
    MOBILITY_FLOW(MODERATE, Set.of("displacement")),
    TRANSHUMANCE(MODERATE, Set.of("displacement")),
    PROTECTION_INCIDENT(SEVERE, Set.of("protection")),
    WEBHOOK(LOW, Set.of()),
    JOB(LOW, Set.of());

    private final Sensitivity sensitivity;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable; its type does not say so
    private final Set<String> purposes;

    Category(Sensitivity sensitivity, Set<String> purposes) {
        this.sensitivity = sensitivity;
        this.purposes = purposes;
    }

    /** The resource's name in Keycloak, and the category's in the public schema: {@code precise-location}. */
    public String resource() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Sensitivity sensitivity() {
        return sensitivity;
    }

    /** The purposes of which a token must carry one, or none where any (or no) purpose will do. */
    public Set<String> purposes() {
        return purposes;
    }

    /** The category of that name, if there is one. */
    public static Optional<Category> named(String resource) {
        return Arrays.stream(values())
                .filter(category -> category.resource().equals(resource))
                .findFirst();
    }
}
