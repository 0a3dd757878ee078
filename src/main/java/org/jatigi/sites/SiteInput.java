package org.jatigi.sites;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.reference.AreaInput;
import org.jatigi.reference.Point;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** A site as it is to be, whole: what is not given is emptied, but for the exact point, which then stays as it is. */
@Input("SiteInput")
@Description("A site as it is to be. What is not given is emptied, but for the exact point, which then stays as it is.")
public record SiteInput(
        @NonNull @Description("Its code, which says whether it is there already.")
        String code,

        @NonNull @Description("Its name.") String name,

        @NonNull @Description("How people came to live there.")
        SiteType type,

        @NonNull @Description("The area it lies in.") AreaInput area,

        @Description("Whether people live there; open where it is not said.") @Nullable
        SiteStatus status,

        @Description("Since when.") @Nullable LocalDate opened,
        @Description("Until when.") @Nullable LocalDate closed,

        @Description("The organisation that manages it; never a person.") @Nullable
        String manager,

        @Description("How many people it is laid out for.") @Nullable
        Integer capacity,

        @Description("How many households live there.") @Nullable
        Integer households,

        @Description("How many people live there.") @Nullable
        Integer individuals,

        @Description("Exactly where it is.") @Nullable Point point,

        @Description("Whether it is invented, for demonstration.") @Nullable
        Boolean synthetic) {

    private static final int CODE_MAX = 40;
    private static final int NAME_MAX = 200;

    SiteStatus statusOrOpen() {
        return Objects.requireNonNullElse(status, SiteStatus.OPEN);
    }

    /** Refuses what cannot be a site. */
    void check() {
        refuseIf(
                isBad(code, CODE_MAX),
                "code",
                "de 1 à 40 caractères, sans blanc au bord",
                "1 to 40 characters, no blanks around");
        refuseIf(
                isBad(name, NAME_MAX),
                "name",
                "de 1 à 200 caractères, sans blanc au bord",
                "1 to 200 characters, no blanks around");
        refuseIf(
                manager != null && isBad(manager, NAME_MAX), "manager", "de 1 à 200 caractères", "1 to 200 characters");
        refuseIf(
                Stream.of(capacity, households, individuals)
                        .filter(Objects::nonNull)
                        .anyMatch(count -> count < 0),
                "individuals",
                "un nombre ne peut pas être négatif",
                "a count cannot be negative");
        refuseIf(
                closed != null && statusOrOpen() == SiteStatus.OPEN,
                "closed",
                "un site ouvert n'a pas de date de fermeture",
                "an open site has no closing date");
        refuseIf(
                opened != null && closed != null && closed.isBefore(opened),
                "closed",
                "avant l'ouverture",
                "before the opening");
        refuseIf(
                point != null && !(Math.abs(point.lat()) <= 90 && Math.abs(point.lon()) <= 180),
                "point",
                "hors de la Terre",
                "not on Earth");
    }

    private static boolean isBad(String text, int max) {
        return text.isBlank() || text.length() > max || !text.strip().equals(text);
    }

    private static void refuseIf(boolean bad, String field, String fr, String en) {
        if (bad) {
            throw new Refusal.Invalid(
                    new Text("Champ « %s » : %s.".formatted(field, fr), "Field \"%s\": %s.".formatted(field, en)),
                    Map.of("field", field));
        }
    }
}
