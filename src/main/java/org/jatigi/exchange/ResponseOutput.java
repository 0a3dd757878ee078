package org.jatigi.exchange;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A response as a stream for a thread that may wait: each piece waits until the one before has left, so that nothing piles up for a slow
 * reader, and a reader who has gone is noticed.
 */
final class ResponseOutput extends OutputStream {

    private static final int PIECE = 65_536;
    private static final long PATIENCE_SECONDS = 120; // 64 KiB in two minutes is slower than any line that works

    private final HttpServerResponse response;
    private Buffer piece = Buffer.buffer(PIECE);

    ResponseOutput(HttpServerResponse response) {
        this.response = response;
    }

    @Override
    public void write(int one) throws IOException {
        piece.appendByte((byte) one);
        sendIfFull();
    }

    @Override
    public void write(byte[] some, int offset, int length) throws IOException {
        piece.appendBytes(some, offset, length);
        sendIfFull();
    }

    /** Sends the last piece. The response stays open: only who knows that the file is whole may end it. */
    @Override
    public void close() throws IOException {
        send();
    }

    private void sendIfFull() throws IOException {
        if (piece.length() >= PIECE) {
            send();
        }
    }

    private void send() throws IOException {
        if (piece.length() == 0) {
            return;
        }
        var leaving = piece;
        piece = Buffer.buffer(PIECE);
        try {
            if (response.closed()) {
                throw new IOException("the reader has gone");
            }
            response.write(leaving).toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the service stops", stopped);
        } catch (ExecutionException | TimeoutException | IllegalStateException gone) {
            throw new IOException("the reader has gone", gone);
        }
    }
}
