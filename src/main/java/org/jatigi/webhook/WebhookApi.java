package org.jatigi.webhook;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jatigi.access.Category;
import org.jatigi.access.CurrentViewer;
import org.jatigi.access.Needs;
import org.jatigi.access.Verb;

/** Webhooks as clients see them. */
@GraphQLApi
public class WebhookApi {

    private final Webhooks webhooks;
    private final CurrentViewer viewer;

    WebhookApi(Webhooks webhooks, CurrentViewer viewer) {
        this.webhooks = webhooks;
        this.viewer = viewer;
    }

    @Query
    @Description("The webhooks of the viewer's organisation, and how their deliveries go.")
    @Needs(category = Category.WEBHOOK, verb = Verb.READ)
    public Uni<WebhookList> webhooks() {
        return webhooks.list(viewer.get());
    }

    @Mutation
    @Description(
            "Registers an address that is called when something happens. A call says what happened and to which record, never what the record says.")
    @Needs(category = Category.WEBHOOK, verb = Verb.CREATE)
    public Uni<WebhookRegistered> registerWebhook(@NonNull WebhookRegistration input) {
        return webhooks.register(viewer.get(), input);
    }

    @Mutation
    @Description(
            "Shows that the account still may be told; to be done before permittedUntil, and by whoever may subscribe to all of its events.")
    @Needs(category = Category.WEBHOOK, verb = Verb.UPDATE)
    public Uni<WebhookPayload> renewWebhook(@NonNull WebhookStep input) {
        return webhooks.renew(viewer.get(), input.webhook()).map(WebhookPayload::new);
    }

    @Mutation
    @Description("Delivers again everything from a sequence on, also where deliveries were given up or switched off.")
    @Needs(category = Category.WEBHOOK, verb = Verb.UPDATE)
    public Uni<WebhookPayload> replayWebhook(@NonNull WebhookReplay input) {
        return webhooks.replay(viewer.get(), input.webhook(), input.from()).map(WebhookPayload::new);
    }

    @Mutation
    @Description("Switches a webhook off; replayWebhook begins again.")
    @Needs(category = Category.WEBHOOK, verb = Verb.UPDATE)
    public Uni<WebhookPayload> disableWebhook(@NonNull WebhookStep input) {
        return webhooks.disable(viewer.get(), input.webhook()).map(WebhookPayload::new);
    }

    @Mutation
    @Description("Deletes a webhook, with its address and its secret.")
    @Needs(category = Category.WEBHOOK, verb = Verb.DELETE)
    public Uni<WebhookPayload> deleteWebhook(@NonNull WebhookStep input) {
        return webhooks.delete(viewer.get(), input.webhook()).replaceWith(new WebhookPayload(null));
    }
}
