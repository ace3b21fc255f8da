package org.driftline.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.cloud.Cloud;

/** Threads that share the blocks of a cloud. Blocks never depend on one another, so who does which does not matter. */
final class Crew<W> implements AutoCloseable {

    private final int particles;
    private final List<W> workspaces = new ArrayList<>();
    private final @Nullable ExecutorService pool;

    Crew(int particles, int threads, Supplier<W> workspace) {
        this.particles = particles;
        int useful = Math.max(1, Math.min(threads, blocks()));
        for (int i = 0; i < useful; i++) {
            workspaces.add(workspace.get());
        }
        pool = useful == 1 ? null : Executors.newFixedThreadPool(useful, Crew::daemon);
    }

    /** What is done with a block. */
    interface Task<W> {
        void run(int from, int to, W workspace);
    }

    /** Does something with the workspace of each thread, one after the other. */
    void forEachWorkspace(Consumer<W> task) {
        workspaces.forEach(task);
    }

    /** Does the task for every block and waits for all. */
    void forEachBlock(Task<W> task) {
        AtomicInteger next = new AtomicInteger();
        if (pool == null) {
            work(task, next, workspaces.get(0));
            return;
        }
        List<Future<?>> workers = new ArrayList<>();
        for (W workspace : workspaces) {
            workers.add(pool.submit(() -> work(task, next, workspace)));
        }
        workers.forEach(Crew::await);
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }

    private void work(Task<W> task, AtomicInteger next, W workspace) {
        for (int block = next.getAndIncrement(); block < blocks(); block = next.getAndIncrement()) {
            int from = block * Cloud.BLOCK;
            task.run(from, Math.min(particles, from + Cloud.BLOCK), workspace);
        }
    }

    private int blocks() {
        return (int) (((long) particles + Cloud.BLOCK - 1) / Cloud.BLOCK);
    }

    private static void await(Future<?> worker) {
        try {
            worker.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledRunException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("work on a block of particles failed", e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "drift-step");
        thread.setDaemon(true);
        return thread;
    }
}
