package org.jatigi.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** From where a webhook is to be told again. */
@Input("WebhookReplayInput")
@Description("From where a webhook is to be told again.")
public record WebhookReplay(
        @Id @NonNull @Description("Its id.") String webhook,

        @Description("The first sequence that is delivered again.")
        long from) {}
