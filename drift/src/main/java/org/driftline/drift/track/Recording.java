package org.driftline.drift.track;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.RecordSink;
import org.driftline.drift.RunControl;
import org.driftline.drift.Simulation;
import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.run.RunSpec;

/** All records of a run, kept. */
public final class Recording implements RecordSink {

    private final List<Double> times = new ArrayList<>();
    private final List<double[]> lon = new ArrayList<>();
    private final List<double[]> lat = new ArrayList<>();
    private final List<double[]> age = new ArrayList<>();
    private final List<byte[]> status = new ArrayList<>();
    private final List<byte[]> orientation = new ArrayList<>();
    private final List<byte[]> capsized = new ArrayList<>();
    private final List<float[]> environment = new ArrayList<>();

    /** Runs and records with one thread. */
    public static Recording of(RunSpec spec, Forcing forcing) {
        return of(spec, forcing, RunControl.SINGLE);
    }

    /** Runs and records. */
    public static Recording of(RunSpec spec, Forcing forcing, RunControl control) {
        Recording recording = new Recording();
        try {
            Simulation.run(spec, forcing, recording, control);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recording;
    }

    @Override
    public void record(int recordIndex, double epochSeconds, Cloud cloud) {
        times.add(epochSeconds);
        lon.add(cloud.lon().clone());
        lat.add(cloud.lat().clone());
        age.add(cloud.age().clone());
        status.add(cloud.status().clone());
        orientation.add(cloud.orientation().clone());
        capsized.add(cloud.capsized().clone());
        float[] all = new float[4 * cloud.size()];
        for (int i = 0; i < cloud.size(); i++) {
            all[4 * i] = cloud.windU()[i];
            all[4 * i + 1] = cloud.windV()[i];
            all[4 * i + 2] = cloud.currentU()[i];
            all[4 * i + 3] = cloud.currentV()[i];
        }
        environment.add(all);
    }

    /** How many records. */
    public int size() {
        return times.size();
    }

    /** The time of a record (s since 1970-01-01T00Z). */
    public double time(int record) {
        return times.get(record);
    }

    /** Longitudes of a record {@code [particle]} (degrees east). */
    public double[] lon(int record) {
        return lon.get(record);
    }

    /** Latitudes of a record {@code [particle]} (degrees north). */
    public double[] lat(int record) {
        return lat.get(record);
    }

    /** Ages of a record {@code [particle]} (s). */
    public double[] age(int record) {
        return age.get(record);
    }

    /** Statuses of a record {@code [particle]}. */
    public byte[] status(int record) {
        return status.get(record);
    }

    /** Orientations of a record {@code [particle]}. */
    public byte[] orientation(int record) {
        return orientation.get(record);
    }

    /** Whether objects are capsized in a record {@code [particle]}. */
    public byte[] capsized(int record) {
        return capsized.get(record);
    }

    /** Wind and current of a record {@code [particle][wind u, wind v, current u, current v]} (m/s). */
    public float[] environment(int record) {
        return environment.get(record);
    }

    /** A particle's place in a record. */
    public LonLat position(int record, int particle) {
        return new LonLat(lon.get(record)[particle], lat.get(record)[particle]);
    }

    /** A particle's status in a record. */
    public ParticleStatus status(int record, int particle) {
        return ParticleStatus.of(status.get(record)[particle]);
    }
}
