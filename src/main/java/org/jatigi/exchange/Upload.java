package org.jatigi.exchange;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;
import org.jspecify.annotations.Nullable;

/**
 * Takes the file out of a multipart request, straight to the disk: a buffer at a time, counted as it comes, so that a file too large
 * fills neither memory nor disk.
 */
final class Upload {

    private static final String FIELD = "file";
    private static final long PATIENCE_MILLIS = 15 * 60 * 1_000L; // 50 MiB over a line of 0.5 Mbit/s
    private static final int NAME_MAX = 200;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final long bytesMax;
    private final UniEmitter<? super Delivery> emitter;
    private final MessageDigest digest = sha256();

    private @Nullable Path path;
    private @Nullable AsyncFile file;
    private String name = "";
    private long size;
    private boolean isOver;

    private Upload(Vertx vertx, HttpServerRequest request, long bytesMax, UniEmitter<? super Delivery> emitter) {
        this.vertx = vertx;
        this.request = request;
        this.bytesMax = bytesMax;
        this.emitter = emitter;
    }

    /** Refuses a request whose headers say already that it cannot be taken. */
    static void check(HttpServerRequest request, long bytesMax) {
        var length = request.getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > bytesMax + 1_048_576) {
            throw BadFile.tooManyBytes(bytesMax); // a MiB is for the parts around the file
        }
        var type = request.getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            throw noFile();
        }
    }

    /** The file, once all of it is on the disk; the request must be paused. */
    static Uni<Delivery> receive(Vertx vertx, HttpServerRequest request, long bytesMax) {
        return Uni.createFrom().emitter(emitter -> new Upload(vertx, request, bytesMax, emitter).begin());
    }

    private void begin() {
        var timer = vertx.setTimer(PATIENCE_MILLIS, late -> fail(BadFile.truncated()));
        emitter.onTermination(() -> vertx.cancelTimer(timer));
        request.exceptionHandler(broken -> fail(BadFile.truncated()));
        request.setExpectMultipart(true);
        request.uploadHandler(this::part);
        request.endHandler(end -> finish());
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        request.resume();
    }

    private void part(HttpServerFileUpload upload) {
        if (!upload.name().equals(FIELD) || path != null) {
            upload.handler(ignored -> count(0));
            return;
        }
        name = upload.filename() == null ? "" : upload.filename();
        path = Deliveries.create();
        file = vertx.fileSystem().openBlocking(path.toString(), new OpenOptions().setWrite(true));
        upload.exceptionHandler(broken -> fail(BadFile.truncated()));
        upload.handler(this::take);
    }

    private void take(Buffer buffer) {
        count(buffer.length());
        if (isOver || file == null) {
            return;
        }
        digest.update(buffer.getBytes());
        file.write(buffer);
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(drained -> request.resume());
        }
    }

    private void count(int bytes) {
        size += bytes;
        if (size > bytesMax || request.bytesRead() > bytesMax + 1_048_576) {
            fail(BadFile.tooManyBytes(bytesMax));
        }
    }

    private void finish() {
        if (isOver) {
            return;
        }
        if (file == null || path == null) {
            fail(noFile());
            return;
        }
        if (size == 0) {
            fail(BadFile.empty());
            return;
        }
        isOver = true;
        var checksum = HexFormat.of().formatHex(digest.digest());
        var delivery = new Delivery(path, safe(name), size, checksum);
        file.close().onComplete(closed -> {
            if (closed.failed()) {
                Deliveries.drop(delivery);
                emitter.fail(closed.cause());
            } else {
                emitter.complete(delivery);
            }
        });
    }

    private void fail(Refusal refusal) {
        if (isOver) {
            return;
        }
        isOver = true;
        if (file != null && path != null) {
            var unwanted = path;
            file.close().onComplete(closed -> Deliveries.drop(unwanted));
        }
        emitter.fail(refusal);
    }

    /** The name without folders and control characters; it is shown again, and only a hint. */
    private static String safe(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{C}", "");
        return last.length() > NAME_MAX ? last.substring(0, NAME_MAX) : last;
    }

    private static Refusal noFile() {
        return new Refusal.Invalid(new Text(
                "Envoyez le fichier en multipart/form-data, dans le champ « file ».",
                "Send the file as multipart/form-data, in the field \"file\"."));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
