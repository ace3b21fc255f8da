package org.driftline.drift;

import java.io.IOException;

import org.driftline.drift.cloud.Cloud;

/** Who is told where the particles are, once per output time, in order. */
public interface RecordSink {

    /**
     * Takes one record.
     *
     * @param recordIndex 0 for the start of the run
     * @param epochSeconds the time of the record (s since 1970-01-01T00Z)
     * @param cloud the particles; a view that is valid only during the call and must not be changed
     * @throws IOException if it cannot be kept; this ends the run
     */
    void record(int recordIndex, double epochSeconds, Cloud cloud) throws IOException;
}
