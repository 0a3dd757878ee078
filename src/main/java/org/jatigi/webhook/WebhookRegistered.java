package org.jatigi.webhook;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** What registering answers, with the secret for the only time. */
@Type("WebhookRegisteredPayload")
@Description("The webhook, and its secret, which is never shown again.")
public record WebhookRegistered(
        @Description("The webhook.") @Nullable WebhookView webhook,

        @NonNull @Description("What deliveries are signed with. Keep it; it is not shown again.")
        String secret) {

    /** Without the secret: a record's text may end up anywhere. */
    @Override
    public String toString() {
        return "WebhookRegistered[webhook=%s]".formatted(webhook);
    }
}
