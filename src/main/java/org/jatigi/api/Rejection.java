package org.jatigi.api;

import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** Requests of a kind that is not served, each with its status. */
enum Rejection {
    METHOD(405, "Seuls GET et POST sont servis ici.", "Only GET and POST are served here."),
    ACCEPT(
            406,
            "La réponse est application/graphql-response+json, application/json ou text/event-stream.",
            "The answer is application/graphql-response+json, application/json or text/event-stream."),
    CONTENT_TYPE(415, "Le corps doit être application/json en UTF-8.", "The body must be application/json in UTF-8."),
    SUBSCRIPTION(
            400,
            "Les abonnements passent par WebSocket (graphql-transport-ws) ou par text/event-stream.",
            "Subscriptions go over WebSocket (graphql-transport-ws) or as text/event-stream."),
    BATCH_OF_EVENTS(400, "Une liste de requêtes n'a pas de flux.", "A list of requests has no stream."),
    MUTATION_OVER_GET(405, "Une mutation se demande par POST.", "A mutation is asked for by POST.");

    private final int status;
    private final String fr;
    private final String en;

    Rejection(int status, String fr, String en) {
        this.status = status;
        this.fr = fr;
        this.en = en;
    }

    int status() {
        return status;
    }

    Refusal refusal() {
        return new Refusal.Invalid(new Text(fr, en));
    }

    /** The methods that would have been served, for the header {@code Allow}. */
    String allowed() {
        return this == MUTATION_OVER_GET ? "POST" : "GET, POST";
    }
}
