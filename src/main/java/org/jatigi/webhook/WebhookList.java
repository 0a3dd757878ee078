package org.jatigi.webhook;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jatigi.access.Category;
import org.jatigi.access.Holds;

/** The webhooks of an organisation, which has few, so that all fit on one page. */
@Type("WebhookConnection")
@Description("All webhooks of your organisation, at most 20, the oldest first.")
@Holds(category = Category.WEBHOOK)
public record WebhookList(@NonNull List<@NonNull WebhookView> nodes, int totalCount) {}
