package org.driftline.commander.meter;

import java.time.Duration;
import java.util.stream.DoubleStream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/**
 * How long posting a mission takes, as a histogram that may be summed over commanders: HTTP's own timer, measured from the
 * first byte on, gets buckets for that one call.
 */
final class AcceptHistogram implements MeterFilter {
    static final String METER = "http.server.requests";
    static final String POSTS = "/api/v1/missions";

    /** The bounds of the buckets (s). */
    private static final double[] BOUNDS = {
        0.005, 0.01, 0.02, 0.03, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10
    };

    private static final double[] NANOSECONDS = DoubleStream.of(BOUNDS)
            .map(seconds -> seconds * Duration.ofSeconds(1).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        boolean post =
                METER.equals(id.getName()) && POSTS.equals(id.getTag("uri")) && "POST".equals(id.getTag("method"));
        return post
                ? DistributionStatisticConfig.builder()
                        .serviceLevelObjectives(NANOSECONDS)
                        .build()
                        .merge(config)
                : config;
    }

    /** Where Quarkus finds it. */
    static final class Maker {
        @Produces
        @Singleton
        MeterFilter acceptHistogram() {
            return new AcceptHistogram();
        }
    }
}
