package org.driftline.drift.track;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.option.Limits;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.run.RunSpec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EnsembleTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Forcing EASTWARD =
            new Forcing(new ConstantField(0, 0), new ConstantField(0.5, 0), new NoLand());

    @Test
    void theDatumIsInTheMiddleAcrossTheDateline() {
        Ensemble ensemble = new Ensemble(run(Limits.NONE, new LonLat(179.9, 0), new LonLat(-179.9, 0)));

        Track datum = ensemble.datum().orElseThrow();

        assertThat(Math.abs(datum.place(0).lon())).isCloseTo(180, within(1e-9));
        assertThat(datum.place(0).lat()).isZero();
        assertThat(datum.end() - datum.start()).isEqualTo(2 * 3600);
    }

    @Test
    void theBestParticleIsTheNearest() {
        Ensemble ensemble = new Ensemble(run(Limits.NONE, new LonLat(4, 0), new LonLat(5, 0)));
        Track observed = new Track(new double[] {0, 3600, 7200}, new double[] {4.9, 4.95, 5.0}, new double[] {0, 0, 0});

        Track best = ensemble.best(observed).orElseThrow();

        assertThat(best.place(0).lon()).isEqualTo(5);
    }

    @Test
    void whoIsLostHasNoTrack() {
        Ensemble ensemble = new Ensemble(run(Limits.ofAge(Duration.ofMinutes(30)), new LonLat(4, 0)));
        Track observed = new Track(new double[] {0, 3600, 7200}, new double[3], new double[3]);

        assertThat(ensemble.datum()).isEmpty();
        assertThat(ensemble.best(observed)).isEmpty();
    }

    private static Recording run(Limits limits, LonLat... places) {
        List<ExplicitParticle> particles = List.of(places).stream()
                .map(place -> ExplicitParticle.at(place, START))
                .toList();
        RunSpec spec = RunSpec.of(
                        ObjectClasses.byNumber(67).orElseThrow(),
                        List.of(new ExplicitRelease(particles)),
                        Duration.ofHours(2))
                .randomness(false)
                .limits(limits)
                .build();
        return Recording.of(spec, EASTWARD);
    }
}
