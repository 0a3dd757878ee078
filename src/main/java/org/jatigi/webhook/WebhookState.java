package org.jatigi.webhook;

import org.eclipse.microprofile.graphql.Description;

/** Where a webhook stands. */
@Description("Where a webhook stands. Only an ACTIVE one whose permission has not run out is called.")
public enum WebhookState {
    /** Called when something happens. */
    ACTIVE,
    /** Its address did not take a delivery for so long that no more are tried; replayWebhook begins again. */
    GIVEN_UP,
    /** Switched off by its organisation; replayWebhook begins again. */
    DISABLED
}
