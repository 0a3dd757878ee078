package org.jatigi.exchange;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A decision about a staged file. */
@Input("DecideImportInput")
@Description("A decision about a staged file.")
public record DecideImportInput(
        @Id @NonNull String job, @NonNull ImportDecision decision) {}
