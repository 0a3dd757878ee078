package org.jatigi.access;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** Who is asking, as the service sees it. */
@Description("Who is asking, as the service sees it.")
public record Me(
        @NonNull @Description("The user name, or service-account-… of a client.")
        String account,

        @Nullable @Description("The organisation the account acts for.")
        OwnOrganisation organisation,

        @NonNull @Description("The roles of the realm.") List<@NonNull String> roles,

        @NonNull @Description("The purposes of the token, which is one or none.")
        List<@NonNull String> purposes,

        @NonNull @Description("The areas of the edition of 2021 within which the account works.")
        List<@NonNull OwnArea> areaScope,

        @Description("1, or 2 after a second factor.") int assuranceLevel,

        @NonNull @Description("Whether the account fulfils what sensitive data asks of people.")
        Fitness fitness) {

    private static final Text NOT_ASSESSED = new Text(
            "Pas encore évaluée : l'engagement signé et les formations ne sont pas encore vérifiés.",
            "Not assessed yet: the signed undertaking and the trainings are not checked yet.");

    static Me of(Viewer viewer, AreaNames names) {
        return new Me(
                viewer.account(),
                viewer.organisation() == null ? null : new OwnOrganisation(viewer.organisation()),
                viewer.roles().stream().sorted().toList(),
                Optional.ofNullable(viewer.purpose()).stream().toList(),
                viewer.areaScope().stream()
                        .map(code -> OwnArea.of(code, names, viewer.language()))
                        .toList(),
                viewer.assuranceLevel(),
                new Fitness(null, List.of(NOT_ASSESSED.in(viewer.language()))));
    }

    /** The organisation of the account. */
    @Description("The organisation of the account.")
    public record OwnOrganisation(@NonNull String acronym) {}

    /** An area within which the account works. */
    @Description("An area within which the account works.")
    public record OwnArea(
            @NonNull @Description("P-code of the edition of 2021; the area includes all below it.")
            String code,

            @NonNull @Description("Its name, or the code where no name is known.")
            String name) {

        static OwnArea of(String code, AreaNames names, Language language) {
            return new OwnArea(
                    code, names.name(code).map(name -> name.in(language)).orElse(code));
        }
    }

    /** Whether an account fulfils what sensitive data asks of people: undertaking, trainings, state of the organisation. */
    @Description(
            "Whether the account fulfils what sensitive data asks of people: undertaking, trainings, state of the organisation.")
    public record Fitness(
            @Nullable @Description("Null where it was not assessed.")
            Boolean fit,

            @NonNull @Description("Why it is so.") List<@NonNull String> reasons) {}
}
