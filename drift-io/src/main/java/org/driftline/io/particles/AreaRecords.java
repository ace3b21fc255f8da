package org.driftline.io.particles;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.CancelledRunException;
import org.driftline.drift.RecordSink;
import org.driftline.drift.RunControl;
import org.driftline.drift.area.CloudBox;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchAreas;
import org.driftline.drift.cloud.Cloud;
import org.driftline.io.records.Tasks;

/**
 * Finds the search area of each record from all particles as it comes; with several threads, while the run goes on. Of a
 * record no more is kept than its area.
 */
public final class AreaRecords implements RecordSink, Closeable {

    /** Positions are copied for those who look at them while the run goes on; up to here for more than one (bytes). */
    private static final long MOST_COPIED = 256L << 20;

    /** What is kept of a record. */
    private record Moment(SearchArea area, CloudBox box) {}

    private final @Nullable ExecutorService threads;
    private final BlockingQueue<Snapshot> free;
    private final List<Future<Moment>> moments = new ArrayList<>();
    private double middle;

    /** @param control says how many threads there are */
    public AreaRecords(int particles, RunControl control) {
        int finders = (int) Math.min(control.threads() - 1, Math.max(1, MOST_COPIED / Snapshot.bytes(particles)));
        this.threads = finders == 0 ? null : Executors.newFixedThreadPool(finders, Tasks::daemon);
        this.free = new ArrayBlockingQueue<>(Math.max(1, finders));
        for (int i = 0; i < finders; i++) {
            free.add(new Snapshot(particles));
        }
    }

    @Override
    public void record(int recordIndex, double epochSeconds, Cloud cloud) {
        if (recordIndex == 0) {
            middle = cloud.lon()[0];
        }
        if (threads == null) {
            moments.add(CompletableFuture.completedFuture(moment(cloud.lon(), cloud.lat(), cloud.status())));
            return;
        }
        Snapshot snapshot = take();
        snapshot.copy(cloud);
        moments.add(threads.submit(() -> {
            try {
                return moment(snapshot.lon, snapshot.lat, snapshot.status);
            } finally {
                free.add(snapshot);
            }
        }));
    }

    private Snapshot take() {
        try {
            return free.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledRunException();
        }
    }

    private Moment moment(double[] lon, double[] lat, byte[] status) {
        return new Moment(SearchAreas.find(lon, lat, status, lon.length), CloudBox.around(lon, lat, status, middle));
    }

    /** The search areas of all records so far; waits for those that are not found yet. */
    public List<SearchArea> areas() throws IOException {
        List<SearchArea> areas = new ArrayList<>(moments.size());
        for (Future<Moment> moment : moments) {
            areas.add(Tasks.await(moment).area());
        }
        return areas;
    }

    /** The box around all positions that were ever known; may be empty. */
    CloudBox box() throws IOException {
        CloudBox box = Tasks.await(moments.get(0)).box();
        for (Future<Moment> moment : moments) {
            box = box.with(Tasks.await(moment).box());
        }
        return box;
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    /** A copy of where the particles are, as the run goes on without waiting. */
    private static final class Snapshot {
        final double[] lon;
        final double[] lat;
        final byte[] status;

        static long bytes(int particles) {
            return (2L * Double.BYTES + Byte.BYTES) * particles;
        }

        Snapshot(int particles) {
            lon = new double[particles];
            lat = new double[particles];
            status = new byte[particles];
        }

        void copy(Cloud cloud) {
            System.arraycopy(cloud.lon(), 0, lon, 0, lon.length);
            System.arraycopy(cloud.lat(), 0, lat, 0, lat.length);
            System.arraycopy(cloud.status(), 0, status, 0, status.length);
        }
    }
}
