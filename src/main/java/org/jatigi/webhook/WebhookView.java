package org.jatigi.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;
import org.jatigi.signal.SignalKind;
import org.jspecify.annotations.Nullable;

/** A webhook as its organisation sees it. The secret is never shown again. */
@Type("Webhook")
@Description("An address of your organisation's that is called when something happens.")
@Holds(category = Category.WEBHOOK)
public record WebhookView(
        @Id @NonNull @Description("Its id.") UUID id,
        @NonNull @Description("The address that is called.") String url,

        @NonNull @Description("Of what it is told.") List<@NonNull SignalKind> events,
        @NonNull @Description("Where it stands.") WebhookState state,

        @NonNull @Description("The account whose permissions it goes by.")
        String account,

        @NonNull @Description("Until when it is called; renewWebhook moves this on, as long as the account still may.")
        Instant permittedUntil,

        @Description("The sequence up to which everything was delivered.")
        long delivered,

        @Description("How often in a row the next delivery was not taken.")
        int failures,

        @Description("When the next delivery is tried, where one was not taken.") @Nullable
        Instant nextAttemptAt,

        @Description("When the address was last called.") @Nullable
        Instant lastAttemptAt,

        @Description("Why the last delivery was not taken.") @Nullable
        WebhookProblem lastProblem,

        @Description("The status of the last answer.") @Nullable
        Integer lastStatus,

        @NonNull @Description("Since when it is there.") Instant createdAt) {}
