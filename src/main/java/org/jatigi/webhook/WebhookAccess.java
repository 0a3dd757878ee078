package org.jatigi.webhook;

import java.util.Collection;
import org.jatigi.access.Verb;
import org.jatigi.access.Viewer;
import org.jatigi.signal.SignalKind;

/**
 * Of what a webhook may be told: of what the account it goes by may subscribe to, at the moment it registers, renews or replays.
 *
 * <p>Nobody shows a token while a webhook is called, so the permission it was last given on runs out and has to be shown again.
 */
final class WebhookAccess {

    private WebhookAccess() {}

    static void enforce(Viewer viewer, Collection<SignalKind> kinds) {
        kinds.forEach(kind -> viewer.decide(kind.category(), Verb.SUBSCRIBE).enforce());
    }
}
