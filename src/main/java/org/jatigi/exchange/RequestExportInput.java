package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/** A list as a file that is made while nobody waits. */
@Input("RequestExportInput")
@Description("A list as a file that is made while nobody waits for it.")
public record RequestExportInput(
        @NonNull @Description("The name of the list in Query, for example populationFigures.")
        String dataset,

        @NonNull ExportFormat format,

        @Description("The list's argument filter, as JSON.") @Nullable
        String filter,

        @Description("The list's argument orderBy, as JSON.") @Nullable
        String orderBy,

        @Description("The list's argument asOf.") @Nullable String asOf,

        @Description("Whether the tags of HXL stand below the labels.") @Nullable
        Boolean hxl,

        @Description("The language of labels, names and caveats; the request's where none is given.") @Nullable
        Language lang,

        @Description("Why the data are taken away; needed where they are sensitive.") @Nullable
        String reason) {

    ExportRequest request() {
        return new ExportRequest(
                dataset, format, ExportRequest.given(filter, orderBy, asOf), Boolean.TRUE.equals(hxl), lang, reason);
    }
}
