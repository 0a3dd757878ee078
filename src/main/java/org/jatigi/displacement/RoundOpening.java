package org.jatigi.displacement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.reference.Period;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** A round of data collection that is to be opened. */
@Description("A round of data collection that is to be opened.")
public record RoundOpening(
        @NonNull @Description("The operation, for example DTM Mali.")
        String operation,

        @Description("Its number within the operation.") @Nullable
        Integer number,

        @NonNull @Description("What kind of data collection it is.")
        RoundType type,

        @NonNull @Description("When it takes place.") Period period,

        @Description("The services and authorities it is done with.") @Nullable
        List<String> collectedWith,

        @Description("How many areas are to be assessed.") @Nullable
        Integer areasPlanned,

        @Description("How many areas were assessed.") @Nullable
        Integer areasAssessed,

        @Description("How many key informants were asked.") @Nullable
        Integer keyInformants,

        @Description("What else is to be known.") @Nullable String note,

        @Description("Makes it safe to send the same again.") @Nullable
        String idempotencyKey) {

    private static final int OPERATION_MAX = 100;
    private static final int COLLECTED_WITH_MAX = 50;

    /** Refuses what cannot be a round. */
    void check() {
        if (operation.isBlank() || operation.length() > OPERATION_MAX) {
            throw invalid(
                    "operation",
                    new Text(
                            "L'opération compte de 1 à %d caractères.".formatted(OPERATION_MAX),
                            "The operation has 1 to %d characters.".formatted(OPERATION_MAX)));
        }
        if (number != null && number < 1) {
            throw invalid("number", new Text("Le numéro est au moins 1.", "The number is at least 1."));
        }
        if (Stream.of(areasPlanned, areasAssessed, keyInformants)
                .filter(Objects::nonNull)
                .anyMatch(count -> count < 0)) {
            throw invalid(
                    "areasPlanned", new Text("Un nombre ne peut pas être négatif.", "A count cannot be negative."));
        }
        if (services().size() > COLLECTED_WITH_MAX) {
            throw new Refusal.TooLarge(
                    new Text("Trop de services sont nommés.", "Too many services are named."), COLLECTED_WITH_MAX);
        }
    }

    List<String> services() {
        return collectedWith == null ? List.of() : List.copyOf(collectedWith);
    }

    private static Refusal invalid(String field, Text says) {
        return new Refusal.Invalid(says, Map.of("field", field));
    }
}
