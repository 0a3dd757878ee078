package org.jatigi.reference;

import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** The days during which a fact holds or something was done, both ends included. */
@Description("A period of days, both ends included.")
@Holds(category = Category.REFERENCE_ADMIN)
public record Period(
        @NonNull @Description("Its first day.") LocalDate start,
        @NonNull @Description("Its last day.") LocalDate end) {

    public Period {
        if (end.isBefore(start)) {
            throw new Refusal.Invalid(
                    new Text(
                            "La période finit (%s) avant de commencer (%s).".formatted(end, start),
                            "The period ends (%s) before it starts (%s).".formatted(end, start)),
                    Map.of("field", "period"));
        }
    }
}
