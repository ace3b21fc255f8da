package org.driftline.soldier.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.driftline.io.params.RunLimits;
import org.driftline.io.store.StorageSettings;
import org.driftline.soldier.mission.DrillSettings;

/**
 * All that a soldier is told, read and checked once.
 *
 * @param commander where and as whom it reports
 * @param limits how much and how long
 * @param drill how long drills take
 * @param storage where results go
 * @param runs what drift missions are made from, and how large they may be
 */
public record SoldierSettings(
        Commander commander, Limits limits, DrillSettings drill, StorageSettings storage, Runs runs) {

    /**
     * What drift missions are made from, and how large they may be.
     *
     * @param forcingDirectory {@code driftline.forcing-directory}: wind and current files
     * @param forcingCache {@code driftline.worker.forcing-cache-mb}: so much of what was read of them is kept (bytes)
     * @param landFile {@code driftline.land-file}: land instead of Natural Earth's; GeoJSON, {@code .wkb}, or GSHHG's
     *     {@code .b}
     * @param limits {@code driftline.limits.particles}, {@code .positions}, {@code .records}: as the commander has them
     * @param animation {@code driftline.worker.animation}: whether results have an animated picture
     */
    public record Runs(
            Path forcingDirectory,
            long forcingCache,
            @Nullable Path landFile,
            RunLimits limits,
            boolean animation) {}

    /**
     * Where and as whom a soldier reports.
     *
     * @param url {@code driftline.commander-url}
     * @param workerId {@code driftline.worker.id}; host name and process by default
     * @param credential {@code driftline.worker.credential}; never printed
     */
    public record Commander(URI url, String workerId, String credential) {
        @Override
        public String toString() {
            return "Commander[" + url + ", as " + workerId + "]";
        }
    }

    /**
     * How much and how long.
     *
     * @param maxConcurrentJobs {@code MAX_CONCURRENT_JOBS}: so many orders are in hand at once
     * @param maxConcurrentDrifts {@code driftline.worker.max-concurrent-drifts}: so many of them are drifts that run; by
     *     default all may be
     * @param threadsPerJob {@code driftline.worker.threads-per-job}: so many threads step one simulation
     * @param jobTimeout {@code driftline.worker.job-timeout}: shorter than the broker's consumer timeout of 30 minutes
     * @param heartbeat {@code driftline.worker.heartbeat}: no longer silence while a job lives
     * @param shutdownGrace {@code driftline.worker.shutdown-grace}: so long jobs may finish after a stop was asked for
     * @param maxCrashes {@code driftline.worker.max-crashes}: so many workers may die of one mission
     * @param stallLimit {@code driftline.worker.stall-limit}: so long a backlog may stand before free hands
     */
    public record Limits(
            int maxConcurrentJobs,
            int maxConcurrentDrifts,
            int threadsPerJob,
            Duration jobTimeout,
            Duration heartbeat,
            Duration shutdownGrace,
            int maxCrashes,
            Duration stallLimit) {}
}
