package org.jatigi.matching.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * A few threads that share out numbered tasks.
 *
 * <p>Which thread does which task is chance. A result is therefore put together only from parts that may be added in any order: whole
 * numbers, or pairs that are sorted afterwards.
 *
 * @param threads how many, at least one
 */
public record Workers(int threads) {

    public Workers {
        if (threads < 1) {
            throw new IllegalArgumentException("a run needs at least one thread, not " + threads);
        }
    }

    /** What one thread does with one task. */
    @FunctionalInterface
    public interface Task<S> {
        void run(S state, int number);
    }

    /**
     * Runs the tasks 0 to {@code tasks - 1}, each on one of the threads.
     *
     * @param state made once for each thread and handed to each of its tasks
     * @return the states of all threads
     */
    public <S> List<S> share(int tasks, Supplier<S> state, Task<S> task) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean failed = new AtomicBoolean();
        if (threads == 1 || tasks <= 1) {
            return List.of(work(state.get(), tasks, next, failed, task));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<S>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(pool.submit(() -> work(state.get(), tasks, next, failed, task)));
            }
            List<S> states = new ArrayList<>();
            for (Future<S> future : running) {
                states.add(result(future));
            }
            return states;
        }
    }

    private static <S> S work(S state, int tasks, AtomicInteger next, AtomicBoolean failed, Task<S> task) {
        int number;
        while (!failed.get() && (number = next.getAndIncrement()) < tasks) {
            if (Thread.currentThread().isInterrupted()) {
                failed.set(true);
                throw new Stopped();
            }
            try {
                task.run(state, number);
            } catch (RuntimeException | Error e) {
                failed.set(true);
                throw e;
            }
        }
        return state;
    }

    private static <S> S result(Future<S> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** The run was interrupted from outside; nothing is half done that a checkpoint would take for whole. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Stopped() {
            super("the run was stopped");
        }
    }
}
