package org.jatigi.displacement;

import java.time.LocalDate;
import java.util.Map;
import org.jatigi.reference.Area;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Gazetteer;
import org.jatigi.reference.Point;
import org.jatigi.vocabulary.Edition;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Checks a reported movement and finds its areas; what is wrong is told by field. */
final class EventCheck {

    private static final int COUNT_MAX = 30_000_000; // more than Mali has people
    private static final int TEXT_MAX = 200;
    private static final int NEEDS_MAX = 30;

    private EventCheck() {}

    /** A report whose areas are known. */
    record Checked(EventReport report, @Nullable Area from, Area to) {}

    static Checked of(EventReport report, Gazetteer gazetteer, LocalDate today) {
        var to = area("to", report.to(), gazetteer);
        var from = report.from() == null ? null : area("from", report.from(), gazetteer);
        refuseIf(report.date().isAfter(today), "date", "la date est à venir", "the date is yet to come");
        count("individuals", report.individuals());
        count("households", report.households());
        refuseIf(
                report.individuals() != null
                        && report.households() != null
                        && report.households() > report.individuals(),
                "households",
                "plus de ménages que de personnes",
                "more households than individuals");
        text("hazard", report.hazard());
        text("place", report.place());
        text("source", report.source());
        refuseIf(report.neededMost().size() > NEEDS_MAX, "needs", "trop de besoins", "too many needs");
        report.neededMost().forEach(need -> text("needs", need));
        point(report.point());
        return new Checked(report, from, to);
    }

    private static Area area(String field, AreaInput asked, Gazetteer gazetteer) {
        var edition = Edition.of(asked.edition());
        var found = asked.level() == null
                ? gazetteer.area(edition, asked.code())
                : gazetteer.area(edition, asked.level(), asked.code());
        return found.orElseThrow(() -> invalid(
                field,
                "le code n'existe pas dans l'édition %d".formatted(asked.edition()),
                "there is no such code in the edition of %d".formatted(asked.edition())));
    }

    private static void count(String field, @Nullable Integer count) {
        refuseIf(count != null && count < 0, field, "nombre négatif", "a negative count");
        refuseIf(
                count != null && count > COUNT_MAX,
                field,
                "plus que le pays n'a d'habitants",
                "more than the country has people");
    }

    private static void text(String field, @Nullable String text) {
        refuseIf(
                text != null && (text.isBlank() || text.length() > TEXT_MAX),
                field,
                "de 1 à %d caractères".formatted(TEXT_MAX),
                "1 to %d characters".formatted(TEXT_MAX));
    }

    private static void point(@Nullable Point point) {
        boolean onEarth = point == null || (Math.abs(point.lat()) <= 90 && Math.abs(point.lon()) <= 180);
        refuseIf(!onEarth, "point", "hors de la Terre", "not on Earth");
    }

    private static void refuseIf(boolean wrong, String field, String fr, String en) {
        if (wrong) {
            throw invalid(field, fr, en);
        }
    }

    private static Refusal invalid(String field, String fr, String en) {
        return new Refusal.Invalid(
                new Text("Champ « %s » : %s.".formatted(field, fr), "Field \"%s\": %s.".formatted(field, en)),
                Map.of("field", field));
    }
}
