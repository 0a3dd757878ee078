package org.jatigi.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** What a change of a webhook answers. */
@Description("The webhook as it stands now; null where it was deleted.")
public record WebhookPayload(
        @Description("The webhook.") @Nullable WebhookView webhook) {}
