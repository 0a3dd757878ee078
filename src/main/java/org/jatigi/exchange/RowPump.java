package org.jatigi.exchange;

import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.jatigi.persistence.RowCursor;

/** Carries rows from the database to a file, a batch at a time; the next one is on its way while this one is written. */
final class RowPump {

    /** Rows of figures are some 300 bytes: a batch is a third of a megabyte, and a round trip for a thousand rows costs nothing. */
    static final int BATCH = 1_000;

    private static final long PATIENCE_SECONDS = 120; // for a thousand rows behind the first

    private RowPump() {}

    /** On a thread that may wait. Tells how many rows there are, after each batch. */
    static long carry(RowCursor cursor, ExportWriter writer, LongConsumer progress) {
        try {
            long written = 0;
            var coming = ask(cursor);
            while (true) {
                var rows = arrived(coming);
                boolean hasMore = cursor.hasMore();
                if (hasMore) {
                    coming = ask(cursor);
                }
                for (Row row : rows) {
                    writer.row(row);
                }
                written += rows.size();
                progress.accept(written);
                if (!hasMore) {
                    writer.finish();
                    return written;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static CompletableFuture<RowSet<Row>> ask(RowCursor cursor) {
        return cursor.next().subscribeAsCompletionStage();
    }

    private static RowSet<Row> arrived(CompletableFuture<RowSet<Row>> coming) throws IOException {
        try {
            return coming.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("the service stops", stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("no rows from the database", failed);
        }
    }
}
