package org.jatigi.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jatigi.dataset.Reads;
import org.jatigi.dataset.Shape;
import org.jatigi.dataset.UseCase;
import org.jatigi.signal.SignalPosition;
import org.jatigi.signal.SignalStore;

/** What is read about events and their webhooks: how far events go, and how deliveries go. */
@ApplicationScoped
class WebhookReads implements Reads {

    private static final Shape<SignalPosition> POSITION = Shape.<SignalPosition>of("SignalPosition")
            .value("last", SignalPosition::last)
            .value("earliest", SignalPosition::earliest);

    private static final Shape<WebhookView> WEBHOOK = Shape.<WebhookView>of("Webhook")
            .value("id", WebhookView::id)
            .value("url", WebhookView::url)
            .value("events", WebhookView::events)
            .value("state", WebhookView::state)
            .value("account", WebhookView::account)
            .value("permittedUntil", WebhookView::permittedUntil)
            .value("delivered", WebhookView::delivered)
            .value("failures", WebhookView::failures)
            .value("nextAttemptAt", WebhookView::nextAttemptAt)
            .value("lastAttemptAt", WebhookView::lastAttemptAt)
            .value("lastProblem", WebhookView::lastProblem)
            .value("lastStatus", WebhookView::lastStatus)
            .value("createdAt", WebhookView::createdAt);

    private static final Shape<WebhookList> WEBHOOKS = Shape.<WebhookList>of("WebhookConnection")
            .many("nodes", WebhookList::nodes, WEBHOOK)
            .value("totalCount", WebhookList::totalCount);

    private final SignalStore signals;
    private final Webhooks webhooks;

    WebhookReads(SignalStore signals, Webhooks webhooks) {
        this.signals = signals;
        this.webhooks = webhooks;
    }

    @Override
    public List<UseCase<?>> useCases() {
        return List.of(
                UseCase.one("signalPosition", (viewer, given) -> signals.position(viewer), POSITION),
                UseCase.one("webhooks", (viewer, given) -> webhooks.list(viewer), WEBHOOKS));
    }
}
