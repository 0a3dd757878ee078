package org.jatigi.commandline.linkage;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jatigi.matching.work.Progress;

/** Tells how far a run has come, a line at a time and at most one a second, whichever thread speaks. */
final class ProgressLines implements Progress {

    private static final long NANOS_BETWEEN = TimeUnit.SECONDS.toNanos(1);

    private final Consumer<String> output;
    private final LongSupplier nanoTime;
    private final AtomicLong next;

    ProgressLines(Consumer<String> output) {
        this(output, System::nanoTime);
    }

    /** With a clock of one's own. */
    ProgressLines(Consumer<String> output, LongSupplier nanoTime) {
        this.output = output;
        this.nanoTime = nanoTime;
        this.next = new AtomicLong(nanoTime.getAsLong() + NANOS_BETWEEN);
    }

    @Override
    public void at(String step, long done, long total) {
        say(
                total <= 1
                        ? step
                        : step + ": " + Figures.count(done) + " of " + Figures.count(total) + ", " + 100 * done / total
                                + " %");
    }

    /** Says a line, unless another was said within this second. */
    void say(String line) {
        long now = nanoTime.getAsLong();
        long due = next.get();
        if (now - due >= 0 && next.compareAndSet(due, now + NANOS_BETWEEN)) {
            output.accept(line);
        }
    }

    /** Says a line whenever it comes: what stays true when the run is over. */
    void tell(String line) {
        output.accept(line);
    }
}
