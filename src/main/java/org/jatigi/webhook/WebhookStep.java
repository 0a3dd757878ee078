package org.jatigi.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A webhook of the viewer's organisation that something is to be done with. */
@Input("WebhookStepInput")
@Description("Which webhook.")
public record WebhookStep(
        @Id @NonNull @Description("Its id.") String webhook) {}
