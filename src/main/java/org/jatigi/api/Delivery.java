package org.jatigi.api;

import graphql.language.OperationDefinition.Operation;
import java.util.concurrent.Flow;
import org.jatigi.access.Viewer;
import org.jspecify.annotations.Nullable;

/** One operation of a socket, from its {@code subscribe} to its {@code complete}: one answer at a time, as fast as the client takes them. */
final class Delivery implements Flow.Subscriber<Answer> {

    private static final String TRANSPORT = "websocket";

    private final Socket socket;
    private final String id;
    private final GraphqlRequest request;
    private final Execution execution;
    private final Meters meters;
    private Meters.Running running;
    private Flow.@Nullable Subscription subscription;
    private boolean ended;

    Delivery(Socket socket, String id, GraphqlRequest request, Sockets.Serving serving) {
        this.socket = socket;
        this.id = id;
        this.request = request;
        this.execution = serving.execution();
        this.meters = serving.meters();
        this.running = meters.start(TRANSPORT);
    }

    /** Starts on a Vert.x context of its own, as a request over HTTP has one. */
    void start(Viewer viewer, Reading.Bearing again) {
        if (ended) {
            return;
        }
        var own = socket.duplicate();
        own.runOnContext(nothing -> execution
                .answers(request, viewer, again, command -> own.runOnContext(next -> command.run()))
                .subscribe(this));
    }

    @Override
    public void onSubscribe(Flow.Subscription opened) {
        socket.run(() -> {
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
        socket.run(() -> {
            if (ended) {
                return;
            }
            running.answered(answer);
            running = meters.start(TRANSPORT);
            if (isError(answer)) {
                finish();
                socket.error(id, answer);
            } else {
                socket.next(id, answer, this::more);
            }
        });
    }

    @Override
    public void onError(Throwable failure) {
        socket.run(() -> fail(failure));
    }

    @Override
    public void onComplete() {
        socket.run(() -> {
            if (!ended) {
                finish();
                socket.completed(id);
            }
        });
    }

    /** Ends with an error that the client can read. */
    void fail(Throwable failure) {
        if (!ended) {
            finish();
            var answer = Answer.of(failure, socket.language());
            running.answered(answer);
            socket.error(id, answer);
        }
    }

    /** Ends without a word: the client said so, or is gone. */
    void cancel() {
        ended = true;
        if (subscription != null) {
            subscription.cancel();
        }
    }

    private void finish() {
        cancel();
        socket.forget(id, this);
    }

    private void more() {
        if (!ended && subscription != null) {
            subscription.request(1);
        }
    }

    /** A document that is not valid, and a subscription that could not begin, give nothing but errors. */
    private boolean isError(Answer answer) {
        return !answer.hasData()
                || (answer.isEmpty() && execution.operation(request).orElse(Operation.QUERY) == Operation.SUBSCRIPTION);
    }
}
