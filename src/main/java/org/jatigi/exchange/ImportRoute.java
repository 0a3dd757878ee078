package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.jatigi.access.Category;
import org.jatigi.access.Viewer;
import org.jatigi.access.Viewers;
import org.jatigi.audit.Entry;
import org.jatigi.audit.Outcome;
import org.jatigi.audit.Trail;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /imports}: takes a file and answers with the job that handles it.
 *
 * <p>A route of our own before all others, because who sends and how much is to be known before the body is read: nothing of a file that
 * is refused by its headers or its sender ever reaches memory or disk.
 */
@ApplicationScoped
class ImportRoute {

    private static final Logger LOG = Logger.getLogger(ImportRoute.class);
    private static final int BEFORE_ALL_OTHERS = -10_000;
    private static final long LINGER_MILLIS = 20_000; // how long a refused sender may go on until we hang up

    private final Vertx vertx;
    private final Viewers viewers;
    private final Imports imports;
    private final ImportPool pool;
    private final FileLimits limits;
    private final Trail trail;

    ImportRoute(Vertx vertx, Viewers viewers, Imports imports, ImportPool pool, FileLimits limits, Trail trail) {
        this.vertx = vertx;
        this.viewers = viewers;
        this.imports = imports;
        this.pool = pool;
        this.limits = limits;
        this.trail = trail;
    }

    void register(@Observes Router router) {
        router.post("/imports").order(BEFORE_ALL_OTHERS).handler(context -> handle(context.request()));
    }

    private void handle(HttpServerRequest request) {
        request.pause();
        var language = Language.accepted(request.getHeader("Accept-Language"));
        var context = vertx.getOrCreateContext();
        var _ = viewers.of(BearerToken.of(request), language)
                .chain(viewer -> take(viewer, request))
                .subscribeAsCompletionStage()
                .whenComplete((job, failure) -> context.runOnContext(now -> answer(request, language, job, failure)));
    }

    private Uni<UUID> take(Viewer viewer, HttpServerRequest request) {
        return Uni.createFrom()
                .item(() -> mayReceive(viewer, request))
                .onFailure(Refusal.class)
                .call(refusal -> record(viewer, refusal))
                .chain(asked -> Upload.receive(vertx, request, limits.bytesMax())
                        .call(this::inspect)
                        .chain(delivery -> imports.receive(viewer, asked, delivery)
                                .onFailure()
                                .invoke(failure -> Deliveries.drop(delivery))));
    }

    private ImportRequest mayReceive(Viewer viewer, HttpServerRequest request) {
        var asked = ImportRequest.of(request.params());
        imports.mayReceive(viewer, asked);
        Upload.check(request, limits.bytesMax());
        return asked;
    }

    /** What can be told without reading the rows is told at once, while the sender still listens. */
    private Uni<FileKind> inspect(Delivery delivery) {
        return pool.offLoop(() -> {
                    try {
                        return TableFile.inspect(delivery.file(), limits);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .onFailure()
                .invoke(failure -> Deliveries.drop(delivery));
    }

    private Uni<Void> record(Viewer viewer, Throwable refusal) {
        return refusal instanceof Refusal.NotPermitted || refusal instanceof Refusal.PurposeRequired
                ? trail.record(viewer, List.of(new Entry("import", Category.JOB, null, Outcome.REFUSE)))
                : Uni.createFrom().voidItem();
    }

    private void answer(HttpServerRequest request, Language language, @Nullable UUID job, @Nullable Throwable failure) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (job != null) {
            response.setStatusCode(202)
                    .putHeader("Content-Type", "application/json")
                    .end(new JsonObject().put("job", job.toString()).encode());
            return;
        }
        problem(failure, language).send(response);
        linger(request);
    }

    private static Problem problem(@Nullable Throwable failure, Language language) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(refusal, language);
        }
        LOG.error("an import could not be received", failure);
        return Problem.fault(language);
    }

    /**
     * Lets a refused sender finish talking, into nothing, for a while: whoever is hung up on in mid-sentence never hears the answer.
     */
    private void linger(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        var timer = vertx.setTimer(
                LINGER_MILLIS, late -> request.connection().close().onComplete(closed -> {}));
        request.setExpectMultipart(false);
        request.uploadHandler(null);
        request.handler(ignored -> {});
        request.exceptionHandler(broken -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.resume();
    }
}
