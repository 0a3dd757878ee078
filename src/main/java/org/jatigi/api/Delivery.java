package org.jatigi.api;

import graphql.language.OperationDefinition.Operation;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.jatigi.access.Bearing;
import org.jatigi.access.OwnLoop;
import org.jatigi.access.Viewer;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/** One operation of a socket or a stream, from its beginning to its {@code complete}: one answer at a time, as fast as the client takes them. */
final class Delivery implements Flow.Subscriber<Answer> {

    private static final long RETRY_AFTER_SECONDS = 5;

    private final Receiver receiver;
    private final String id;
    private final Supplier<GraphqlRequest> requested;
    private final Execution execution;
    private final Meters meters;
    private final String transport;
    private Meters.Running running;
    private Flow.@Nullable Subscription subscription;
    private @Nullable GraphqlRequest request;
    private boolean ended;

    /** @param requested finds what to run, or refuses; asked once it is known who wants it */
    Delivery(
            Receiver receiver,
            String id,
            Supplier<GraphqlRequest> requested,
            Sockets.Serving serving,
            String transport) {
        this.receiver = receiver;
        this.id = id;
        this.requested = requested;
        this.execution = serving.execution();
        this.meters = serving.meters();
        this.transport = transport;
        this.running = meters.start(transport);
    }

    /** Starts on a Vert.x context of its own, as a request over HTTP has one. */
    void start(Viewer viewer, Bearing again) {
        if (ended) {
            return;
        }
        GraphqlRequest found;
        try {
            found = requested.get();
        } catch (Refusal refused) {
            fail(refused);
            return;
        }
        request = found;
        var own = receiver.duplicate();
        own.runOnContext(nothing ->
                execution.answers(found, viewer, again, OwnLoop.of(own)).subscribe(this));
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        receiver.run(() -> {
            subscription = opened;
            if (ended) {
                opened.cancel();
            } else {
                opened.request(1);
            }
        });
    }

    @Override
    public void onNext(Answer answer) {
        receiver.run(() -> {
            if (ended) {
                return;
            }
            running.answered(answer);
            running = meters.start(transport);
            if (isError(answer)) {
                finish();
                receiver.error(id, answer);
            } else {
                receiver.next(id, answer, this::more, this::tooSlow);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        receiver.run(() -> fail(failure));
    }

    @Override
    public void onComplete() {
        receiver.run(() -> {
            if (!ended) {
                finish();
                receiver.completed(id);
            }
        });
    }

    /** Ends with an error that the client can read. */
    void fail(Throwable failure) {
        if (!ended) {
            finish();
            var answer = Answer.of(failure, receiver.language());
            running.answered(answer);
            receiver.error(id, answer);
        }
    }

    /** Ends without a word: the client said so, or is gone. */
    void cancel() {
        ended = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** What is still to come is not kept for a client that does not take it; the events are, and it may come back for them. */
    private void tooSlow() {
        fail(new Refusal.Unavailable(
                new Text(
                        "Ce client ne lit pas assez vite ; l'abonnement est terminé. Abonnez-vous de nouveau avec after : la dernière séquence reçue.",
                        "This client does not read fast enough; the subscription is ended. Subscribe again with after: the last sequence received."),
                RETRY_AFTER_SECONDS));
    }

    private void finish() {
        cancel();
        receiver.forget(id, this);
    }

    private void more() {
        if (!ended && subscription != null) {
            subscription.request(1);
        }
    }

    /** A document that is not valid, and a subscription that cannot begin or go on, give nothing but errors. */
    private boolean isError(Answer answer) {
        return !answer.hasData() || (answer.hasNothingButErrors() && isSubscription());
    }

    private boolean isSubscription() {
        return request != null && execution.operation(request).orElse(Operation.QUERY) == Operation.SUBSCRIPTION;
    }
}
