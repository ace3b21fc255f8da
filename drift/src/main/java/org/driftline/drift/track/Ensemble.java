package org.driftline.drift.track;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.LonLat;

/** The tracks that a recorded forward run offers for one drifter. */
public final class Ensemble {
    private final Recording run;

    /** @param run all of whose particles start at the first record */
    public Ensemble(Recording run) {
        this.run = run;
    }

    /** The mean position at each record, as the datum of a search area; none if at some record no position is known. */
    public Optional<Track> datum() {
        double[] lon = new double[run.size()];
        double[] lat = new double[run.size()];
        for (int record = 0; record < run.size(); record++) {
            LonLat mean = mean(record);
            if (mean == null) {
                return Optional.empty();
            }
            lon[record] = mean.lon();
            lat[record] = mean.lat();
        }
        return Optional.of(new Track(times(), lon, lat));
    }

    /** The particle that is nearest to the observed track by normalised cumulative separation, of those known to the end. */
    public Optional<Track> best(Track observed) {
        return known().stream()
                .min(Comparator.comparingDouble(
                        track -> TrackComparison.of(observed, track).normalisedCumulativeSeparation()));
    }

    private List<Track> known() {
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < run.lon(0).length; i++) {
            if (isKnown(run.size() - 1, i)) {
                tracks.add(particle(i));
            }
        }
        return tracks;
    }

    private Track particle(int i) {
        double[] lon = new double[run.size()];
        double[] lat = new double[run.size()];
        for (int record = 0; record < run.size(); record++) {
            lon[record] = run.lon(record)[i];
            lat[record] = run.lat(record)[i];
        }
        return new Track(times(), lon, lat);
    }

    private double[] times() {
        double[] times = new double[run.size()];
        for (int record = 0; record < times.length; record++) {
            times[record] = run.time(record);
        }
        return times;
    }

    /** The direction of the mean of unit vectors, which works across the dateline and at the poles. */
    private @Nullable LonLat mean(int record) {
        double x = 0;
        double y = 0;
        double z = 0;
        int known = 0;
        for (int i = 0; i < run.lon(record).length; i++) {
            if (isKnown(record, i)) {
                double lon = Math.toRadians(run.lon(record)[i]);
                double lat = Math.toRadians(run.lat(record)[i]);
                x += Math.cos(lat) * Math.cos(lon);
                y += Math.cos(lat) * Math.sin(lon);
                z += Math.sin(lat);
                known++;
            }
        }
        return known == 0
                ? null
                : new LonLat(Math.toDegrees(Math.atan2(y, x)), Math.toDegrees(Math.atan2(z, Math.hypot(x, y))));
    }

    private boolean isKnown(int record, int particle) {
        ParticleStatus status = run.status(record, particle);
        return status == ParticleStatus.ACTIVE || status == ParticleStatus.STRANDED;
    }
}
