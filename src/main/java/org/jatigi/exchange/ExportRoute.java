package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.jatigi.access.Viewer;
import org.jatigi.access.Viewers;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /exports/<dataset>.<format>}: a list as a file, streamed; {@code GET /exports/files/<id>}: a file that a job made.
 *
 * <p>Refusals are answered before the first byte. What goes wrong later cannot be said any more: then the connection is cut, so that
 * nobody takes half a file for a whole one.
 */
@ApplicationScoped
class ExportRoute {

    private static final Logger LOG = Logger.getLogger(ExportRoute.class);
    private static final int BEFORE_ALL_OTHERS = -10_000;

    private final Vertx vertx;
    private final Viewers viewers;
    private final Exports exports;
    private final ExportJobs jobs;
    private final ExportFolder folder;

    ExportRoute(Vertx vertx, Viewers viewers, Exports exports, ExportJobs jobs, ExportFolder folder) {
        this.vertx = vertx;
        this.viewers = viewers;
        this.exports = exports;
        this.jobs = jobs;
        this.folder = folder;
    }

    void register(@Observes Router router) {
        router.get("/exports/files/:export").order(BEFORE_ALL_OTHERS).handler(context -> handle(context, this::fetch));
        router.get("/exports/:file").order(BEFORE_ALL_OTHERS).handler(context -> handle(context, this::export));
    }

    private void handle(RoutingContext routing, Answer answer) {
        var request = routing.request();
        var language = Language.accepted(request.getHeader("Accept-Language"));
        var context = vertx.getOrCreateContext();
        request.exceptionHandler(gone -> LOG.debugf("the reader has gone: %s", gone.getMessage()));
        request.response().putHeader("Cache-Control", "no-store");
        var _ = viewers.of(BearerToken.of(request), language)
                .chain(viewer -> answer.of(viewer, routing))
                .subscribeAsCompletionStage()
                .whenComplete((done, failure) -> context.runOnContext(now -> end(request, language, failure)));
    }

    private Uni<Void> export(Viewer viewer, RoutingContext routing) {
        var file = parameter(routing, "file");
        return Uni.createFrom()
                .item(() -> exports.prepare(viewer, ExportRequest.of(file, routing.queryParams())))
                .onFailure(Refusal.class)
                .call(refusal -> exports.recordRefusal(viewer, dataset(file), refusal))
                .chain(prepared -> exports.now(prepared, head -> begin(routing.response(), head)))
                .replaceWithVoid();
    }

    private Uni<Void> fetch(Viewer viewer, RoutingContext routing) {
        var key = Objects.requireNonNullElse(routing.queryParams().get("key"), "");
        return jobs.fetch(viewer, parameter(routing, "export"), key).chain(kept -> send(routing.response(), kept));
    }

    /** The headers, just before the first byte. */
    private static ResponseOutput begin(HttpServerResponse response, ExportHead head) {
        response.setChunked(true)
                .putHeader("Content-Type", head.request().format().mediaType())
                .putHeader("Content-Disposition", ExportNames.disposition(ExportNames.file(head.request(), head.at())))
                .putHeader("X-Jatigi-Export", head.export().toString())
                .putHeader("X-Jatigi-Rows", Long.toString(head.rows()));
        return new ResponseOutput(response);
    }

    private Uni<Void> send(HttpServerResponse response, ExportStore.Kept kept) {
        var path = folder.path(kept.export()).toString();
        return Uni.createFrom()
                .completionStage(() -> vertx.fileSystem().exists(path).toCompletionStage())
                .invoke(isHere -> {
                    if (!isHere) {
                        throw elsewhere();
                    }
                    response.putHeader("Content-Type", kept.format().mediaType())
                            .putHeader("Content-Disposition", ExportNames.disposition(kept.name()))
                            .putHeader("X-Jatigi-SHA-256", kept.sha256());
                })
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> response.sendFile(path).toCompletionStage()));
    }

    private static void end(HttpServerRequest request, Language language, @Nullable Throwable failure) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (failure == null) {
            response.end();
            return;
        }
        var cause = failure instanceof CompletionException wrapped && wrapped.getCause() != null
                ? wrapped.getCause()
                : failure;
        if (response.headWritten()) {
            LOG.warnf("an export was cut off: %s", cause);
            response.reset();
            return;
        }
        response.headers().remove("Transfer-Encoding");
        problem(cause, language).send(response.setChunked(false));
    }

    private static Problem problem(Throwable failure, Language language) {
        if (failure instanceof Refusal refusal) {
            return Problem.of(refusal, language);
        }
        LOG.error("an export failed", failure);
        return Problem.fault(language);
    }

    private static Refusal elsewhere() {
        return new Refusal.Unavailable(
                new Text(
                        "Le fichier n'est pas sur ce serveur en ce moment. Réessayez, ou demandez l'exportation de nouveau.",
                        "The file is not on this server at the moment. Try again, or ask for the export again."),
                5);
    }

    private static String parameter(RoutingContext routing, String name) {
        return Objects.requireNonNullElse(routing.pathParam(name), "");
    }

    private static String dataset(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    @FunctionalInterface
    private interface Answer {
        Uni<Void> of(Viewer viewer, RoutingContext routing);
    }
}
