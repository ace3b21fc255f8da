package org.driftline.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.option.Limits;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LimitsTest {

    private static final double NONE = Double.NaN;
    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");

    @Test
    void aParticleIsRetiredWhereItIsAtTheHighestAge() {
        Recording run = run(Limits.ofAge(Duration.ofMinutes(150)), new LonLat(4, 60), 1);

        assertThat(run.status(2, 0)).isEqualTo(ParticleStatus.ACTIVE);
        assertThat(run.status(3, 0)).isEqualTo(ParticleStatus.RETIRED);
        assertThat(run.age(6)[0]).isEqualTo(9000);
        assertThat(run.position(6, 0)).isEqualTo(run.position(3, 0));
        assertThat(run.lon(3)[0]).isGreaterThan(run.lon(2)[0]);
    }

    @Test
    void theLastRecordToldOfRetirement() {
        assertThat(run(Limits.ofAge(Duration.ofHours(6)), new LonLat(4, 60), 1).status(6, 0))
                .isEqualTo(ParticleStatus.RETIRED);
    }

    @Test
    void aParticleBeyondAnEdgeIsOutsideAndStays() {
        Recording run = run(new Limits(null, NONE, NONE, 4.1, NONE), new LonLat(4, 60), 1);

        assertThat(run.status(1, 0)).isEqualTo(ParticleStatus.ACTIVE);
        assertThat(run.status(6, 0)).isEqualTo(ParticleStatus.OUTSIDE);
        assertThat(run.lon(6)[0]).isBetween(4.1, 4.12);
    }

    @Test
    void everyEdgeCounts() {
        Limits box = new Limits(null, 61, 59, 5, 3);

        assertThat(box.isOutside(4, 60)).isFalse();
        assertThat(box.isOutside(5, 61)).isFalse();
        assertThat(box.isOutside(4, 61.1)).isTrue();
        assertThat(box.isOutside(4, 58.9)).isTrue();
        assertThat(box.isOutside(5.1, 60)).isTrue();
        assertThat(box.isOutside(2.9, 60)).isTrue();
    }

    @Test
    void anAreaMayLieAcrossTheDateline() {
        Limits box = new Limits(null, NONE, NONE, -179, 178);

        assertThat(box.isOutside(179, 0)).isFalse();
        assertThat(box.isOutside(-179.5, 0)).isFalse();
        assertThat(box.isOutside(-178, 0)).isTrue();
        assertThat(box.isOutside(177, 0)).isTrue();
    }

    @Test
    void limitsMustMakeSense() {
        assertThatThrownBy(() -> new Limits(null, 59, 60, NONE, NONE)).hasMessageContaining("southern");
        assertThatThrownBy(() -> new Limits(null, 91, NONE, NONE, NONE)).hasMessageContaining("latitude");
        assertThatThrownBy(() -> Limits.ofAge(Duration.ZERO)).hasMessageContaining("age");
    }

    private static Recording run(Limits limits, LonLat place, double current) {
        PointRelease release = new PointRelease(1, place, 0, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(ObjectClasses.byNumber(67).orElseThrow(), List.of(release), Duration.ofHours(6))
                .limits(limits)
                .build();
        return Recording.of(spec, new Forcing(new ConstantField(0, 0), new ConstantField(current, 0), new NoLand()));
    }
}
