package org.driftline.io.records;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.driftline.drift.CancelledRunException;

/** Pieces of work that do not depend on one another, done by several threads. */
public final class Tasks {
    private Tasks() {}

    /** One piece. */
    @FunctionalInterface
    public interface Task {
        void run() throws IOException;
    }

    /**
     * Does all of them, begun in their order, and waits.
     *
     * @param threads how many do them; one is the caller's own
     * @throws IOException the first with which one ended
     */
    public static void run(int threads, List<Task> tasks) throws IOException {
        if (threads == 1) {
            for (Task task : tasks) {
                task.run();
            }
            return;
        }
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, tasks.size()), Tasks::daemon);
        try {
            List<? extends Future<?>> running = tasks.stream()
                    .map(task -> workers.submit(() -> {
                        task.run();
                        return true;
                    }))
                    .toList();
            for (Future<?> each : running) {
                await(each);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /**
     * Waits for the outcome of a piece of work.
     *
     * @throws IOException if the work ended with it
     * @throws CancelledRunException if this thread is interrupted
     */
    public static <T> T await(Future<T> work) throws IOException {
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledRunException();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException failed) {
                throw failed;
            }
            if (cause instanceof RuntimeException failed) {
                throw failed;
            }
            if (cause instanceof Error failed) {
                throw failed;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** A thread that does not keep the process alive. */
    public static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "drift-result");
        thread.setDaemon(true);
        return thread;
    }
}
