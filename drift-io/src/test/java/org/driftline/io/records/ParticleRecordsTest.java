package org.driftline.io.records;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.RunControl;
import org.driftline.drift.Simulation;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.records.RecordReader.Piece;

import static org.assertj.core.api.Assertions.assertThat;

class ParticleRecordsTest {
    private static final int PARTICLES = 9_000; // more than a buffer holds of any column
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    @TempDir
    Path directory;

    @Test
    void onDiskIsTheSameAsInMemory() throws IOException {
        try (ParticleRecords memory = recorded(1, Long.MAX_VALUE);
                ParticleRecords disk = recorded(1, 0)) {
            RecordReader one = memory.reader();
            RecordReader other = disk.reader();
            for (Column column : List.of(Column.LON, Column.LAT)) {
                assertThat(other.doubles(3, column)).isEqualTo(one.doubles(3, column));
            }
            assertThat(other.bytes(3, Column.ORIENTATION)).isEqualTo(one.bytes(3, Column.ORIENTATION));
            for (Particular particular : List.of(Particular.CROSSWIND_SLOPE, Particular.DOWNWIND_EPS)) {
                assertThat(other.floats(particular)).isEqualTo(one.floats(particular));
            }
            float[] ages = new float[10];
            other.read(2, Column.AGE, new Piece(8_500, 10), ages);
            assertThat(ages).containsOnly(7200);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void ofASampleEveryFewParticlesAreThere() throws IOException {
        try (ParticleRecords all = recorded(1, Long.MAX_VALUE);
                ParticleRecords some = recorded(7, 0)) {
            assertThat(some.particles()).isEqualTo(1286);
            assertThat(some.kept().number(1285)).isEqualTo(8995);
            assertThat(some.reader().doubleAt(3, Column.LON, 1285))
                    .isEqualTo(all.reader().doubleAt(3, Column.LON, 8995));
            assertThat(some.reader().floats(Particular.CROSSWIND_EPS)[5])
                    .isEqualTo(all.reader().floats(Particular.CROSSWIND_EPS)[35]);
        }
    }

    private ParticleRecords recorded(int every, long mostInMemory) throws IOException {
        ParticleRecords records = new ParticleRecords(new Kept(PARTICLES, every), 4, false, directory, mostInMemory);
        PointRelease release = new PointRelease(PARTICLES, new LonLat(3, 60), 500, RadiusType.GAUSSIAN, START, START);
        RunSpec run = RunSpec.of(ObjectClasses.find("PIW-1").orElseThrow(), List.of(release), Duration.ofHours(3))
                .build();
        Forcing forcing = new Forcing(new ConstantField(7, 3), new ConstantField(0.1, 0.2), new NoLand());
        Simulation.run(run, forcing, records, RunControl.SINGLE);
        return records;
    }
}
