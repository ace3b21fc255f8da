package org.driftline.drift.origin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.RecordSink;
import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.LonLat;

/** A forward run, kept, so that it can be told from its end to its start. */
final class LastRound implements RecordSink {
    private final List<Double> times = new ArrayList<>();
    private final List<Cloud> clouds = new ArrayList<>();

    @Override
    public void record(int recordIndex, double epochSeconds, Cloud cloud) {
        times.add(epochSeconds);
        clouds.add(cloud.snapshot());
    }

    private Cloud end() {
        return clouds.get(clouds.size() - 1);
    }

    /** Where a particle ended. */
    LonLat end(int particle) {
        return new LonLat(end().lon()[particle], end().lat()[particle]);
    }

    /** Whether a particle was still adrift at the end, or had come ashore: it did not start on land, nor leave the forcing. */
    boolean hasEnded(int particle) {
        byte status = end().status()[particle];
        return status == ParticleStatus.ACTIVE.code() || status == ParticleStatus.STRANDED.code();
    }

    /**
     * Tells the records from the last to the first, as those of a backward run.
     *
     * @param arrived which particles came to the find; the others are told as missing {@code [particle]}
     */
    void tellBackward(RecordSink sink, boolean[] arrived) throws IOException {
        double found = times.get(times.size() - 1);
        for (int record = times.size() - 1; record >= 0; record--) {
            Cloud cloud = clouds.get(record);
            double time = times.get(record);
            for (int i = 0; i < arrived.length; i++) {
                cloud.age()[i] = time - found;
                if (!arrived[i]) {
                    cloud.status()[i] = ParticleStatus.MISSING_DATA.code();
                }
            }
            sink.record(times.size() - 1 - record, time, cloud);
        }
    }
}
