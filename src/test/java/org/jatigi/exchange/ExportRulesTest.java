package org.jatigi.exchange;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jatigi.access.Category;
import org.jatigi.access.FieldCategories;
import org.jatigi.access.Permissions;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.dataset.Dataset;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may take what away, and when they have to say why. */
class ExportRulesTest {

    private static final Dataset SITES = new Dataset("sites", "Site", Category.SITE, "from site");
    private static final FieldCategories FIELDS = field -> switch (field) {
        case "Site.name" -> Optional.of(new FieldCategories.Needed(Category.SITE, Verb.READ));
        case "Site.point" -> Optional.of(new FieldCategories.Needed(Category.PRECISE_LOCATION, Verb.READ));
        default -> Optional.empty();
    };

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"ASSISTANCE", "FEEDBACK", "AUDIT_LOG", "GBV_STATISTICS", "SEA_STATISTICS", "PROTECTION_INCIDENT"})
    void sensitive_data_leave_with_a_reason_only(Category category) {
        var refusal = assertThrows(Refusal.Invalid.class, () -> ExportRules.mustSayWhy(category, null));

        assertEquals("reason", refusal.help().get("field"));
        assertDoesNotThrow(() -> ExportRules.mustSayWhy(category, "Report of the quarter to the donor."));
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"DISPLACEMENT_AGGREGATE", "SITE", "RELEASE", "REFERENCE_ADMIN", "PROJECT"})
    void other_data_leave_without(Category category) {
        assertDoesNotThrow(() -> ExportRules.mustSayWhy(category, null));
    }

    @Test
    void who_may_read_may_not_export_for_that() {
        var reader = viewer(Map.of("site", Set.of("read", "read-all")), "displacement");

        assertThrows(Refusal.NotPermitted.class, () -> ExportRules.permit(reader, SITES, null));
    }

    @Test
    void who_may_export_and_not_read_does_neither() {
        var writer = viewer(Map.of("site", Set.of("export")), "displacement");

        assertThrows(Refusal.NotPermitted.class, () -> ExportRules.permit(writer, SITES, null));
    }

    @Test
    void without_the_purpose_the_refusal_names_it() {
        var aimless = viewer(Map.of(), null);

        var refusal = assertThrows(Refusal.PurposeRequired.class, () -> ExportRules.permit(aimless, SITES, null));
        assertEquals(List.of("displacement"), refusal.help().get("purposes"));
    }

    @Test
    void a_field_that_may_be_seen_and_not_exported_is_in_no_file() {
        var manager = viewer(
                Map.of("site", Set.of("read", "export"), "precise-location", Set.of("read", "read-all")),
                "displacement");

        assertTrue(ExportRules.takes(manager, SITES, FIELDS, "Site.name"));
        assertFalse(ExportRules.takes(manager, SITES, FIELDS, "Site.point"));
    }

    @Test
    void a_field_of_which_the_schema_says_nothing_is_in_no_file() {
        var manager = viewer(Map.of("site", Set.of("read", "export")), "displacement");

        assertFalse(ExportRules.takes(manager, SITES, FIELDS, "Site.secret"));
    }

    private static Viewer viewer(Map<String, Set<String>> scopes, String purpose) {
        return new Viewer(
                "somebody", "IOM", "tests", Set.of(), purpose, List.of("ML"), 1, new Permissions(scopes), Language.EN);
    }
}
