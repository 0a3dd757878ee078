package org.jatigi.webhook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jatigi.signal.SignalKind;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** A webhook that is to be registered. */
@Input("WebhookRegistrationInput")
@Description("An address that is to be called when something happens.")
public record WebhookRegistration(
        @NonNull @Description("Where to call: https, a name or address on the public internet.")
        String url,

        @NonNull @Description("Of what to tell.") List<@NonNull SignalKind> events,

        @Description("What deliveries are signed with, 24 to 200 characters; one is made where none is given.")
        @Nullable
        String secret) {

    private static final int SECRET_MIN = 24; // 144 bits in base64
    private static final int SECRET_MAX = 200;

    public WebhookRegistration {
        if (events.isEmpty()) {
            throw invalid("events", "Nommez au moins un évènement.", "Name at least one event.");
        }
        if (secret != null && (secret.length() < SECRET_MIN || secret.length() > SECRET_MAX)) {
            throw invalid(
                    "secret",
                    "Un secret a de %d à %d caractères.".formatted(SECRET_MIN, SECRET_MAX),
                    "A secret has %d to %d characters.".formatted(SECRET_MIN, SECRET_MAX));
        }
    }

    Set<SignalKind> kinds() {
        return Set.copyOf(events);
    }

    /** Without the secret: a record's text may end up anywhere. */
    @Override
    public String toString() {
        return "WebhookRegistration[url=%s, events=%s]".formatted(url, events);
    }

    private static Refusal invalid(String field, String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en), Map.of("field", field));
    }
}
