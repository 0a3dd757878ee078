package org.jatigi.api;

import graphql.language.OperationDefinition.Operation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jatigi.access.OwnLoop;
import org.jatigi.access.Viewer;
import org.jatigi.api.GraphqlRoute.Asked;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** Answers a request over HTTP that was read: one operation, a list of them, or one as a stream. A client that goes away stops the work. */
final class Answering {

    private final Asked asked;
    private final Sockets.Serving serving;
    private final Supplier<Uni<Viewer>> bearer;
    private final Context context;

    Answering(Asked asked, Sockets.Serving serving, Supplier<Uni<Viewer>> bearer, Context context) {
        this.asked = asked;
        this.serving = serving;
        this.bearer = bearer;
        this.context = context;
    }

    void one(SentRequest sent, Consumer<Answer> then, Consumer<Throwable> otherwise) {
        var request = serving.documents().of(sent);
        var rejection = rejection(request, false);
        if (rejection.isPresent()) {
            then.accept(Answer.of(rejection.get(), asked.language()));
            return;
        }
        end(run(request), then, otherwise);
    }

    /** One after the other. What they cost together is limited as if they were one; each is counted by itself. */
    void all(List<SentRequest> sent, Consumer<List<Answer>> then, Consumer<Throwable> otherwise) {
        var requests = sent.stream().map(this::found).toList();
        try {
            serving.execution()
                    .admission()
                    .mustBeWithin(requests.stream().mapToLong(this::cost).sum());
        } catch (Admission.Refused refused) {
            otherwise.accept(refused.refusal());
            return;
        }
        end(
                Multi.createFrom()
                        .iterable(requests)
                        .onItem()
                        .transformToUniAndConcatenate(this::each)
                        .collect()
                        .asList(),
                then,
                otherwise);
    }

    void stream(SentRequest sent, Reply reply) {
        var request = serving.documents().of(sent);
        var rejection = rejection(request, true);
        if (rejection.isPresent()) {
            reply.send(Answer.of(rejection.get(), asked.language()));
            return;
        }
        new EventStream(asked.request().response(), serving, context, asked.language(), bearer)
                .start(() -> request, asked.viewer());
    }

    private Optional<Rejection> rejection(GraphqlRequest request, boolean streams) {
        var kind = serving.execution().operation(request).orElse(Operation.QUERY);
        if (kind == Operation.SUBSCRIPTION && !streams) {
            return Optional.of(Rejection.SUBSCRIPTION);
        }
        return kind == Operation.MUTATION && asked.isGet()
                ? Optional.of(Rejection.MUTATION_OVER_GET)
                : Optional.empty();
    }

    private Uni<Answer> run(GraphqlRequest request) {
        return serving.execution()
                .answers(request, asked.viewer(), bearer::get, OwnLoop.of(context))
                .toUni();
    }

    private Found found(SentRequest sent) {
        try {
            return new Found(serving.documents().of(sent), null);
        } catch (Refusal refused) {
            return new Found(null, refused);
        }
    }

    private long cost(Found found) {
        return found.request == null ? 0 : serving.execution().admission().cost(found.request);
    }

    private Uni<Answer> each(Found found) {
        if (found.request == null) {
            return Uni.createFrom().item(() -> Answer.of(found.refusalOrFail(), asked.language()));
        }
        return rejection(found.request, false)
                .map(rejection -> Uni.createFrom().item(() -> Answer.of(rejection, asked.language())))
                .orElseGet(() -> run(found.request)
                        .onFailure()
                        .recoverWithItem(failure -> Answer.of(failure, asked.language())));
    }

    /** Hands the outcome over, unless the client is gone by then. */
    private <T> void end(Uni<T> work, Consumer<T> then, Consumer<Throwable> otherwise) {
        CompletableFuture<T> running = Rim.begin(work, context, then, otherwise);
        asked.request().response().closeHandler(gone -> running.cancel(false));
    }

    /** A request of a list, or why there is none. */
    private record Found(
            @Nullable GraphqlRequest request, @Nullable Refusal refusal) {

        Throwable refusalOrFail() {
            return refusal == null ? new IllegalStateException("neither found nor refused") : refusal;
        }
    }
}
