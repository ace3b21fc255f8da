package org.driftline.drift.field;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.Area;

import static org.assertj.core.api.Assertions.assertThat;

class EnsembleFieldTest {

    @Test
    void particleIFollowsMemberIModuloM() {
        // Given
        VectorField ensemble = new EnsembleField(
                List.of(new ConstantField(10, 0), new ConstantField(11, 1), new ConstantField(12, 2)));
        float[] u = new float[9];
        float[] v = new float[9];
        // When: also from the middle of the cloud on, as when particles before have stopped
        ensemble.at(0, Area.EARTH).sample(new double[9], new double[9], 1, 9, u, v);
        // Then
        assertThat(u).containsExactly(0, 11, 12, 10, 11, 12, 10, 11, 12);
        assertThat(v).containsExactly(0, 1, 2, 0, 1, 2, 0, 1, 2);
    }

    @Test
    void placesGoWithTheirParticles() {
        // Given: a field that gives back where it is asked
        VectorField echo = new VectorField() {
            @Override
            public Coverage coverage() {
                return ConstantField.ZERO.coverage();
            }

            @Override
            public Frame at(double epochSeconds, Area area) {
                return (lon, lat, from, to, u, v) -> {
                    for (int i = from; i < to; i++) {
                        u[i] = (float) lon[i];
                        v[i] = (float) lat[i];
                    }
                };
            }
        };
        float[] u = new float[5];
        float[] v = new float[5];
        // When
        new EnsembleField(List.of(echo, echo))
                .at(0, Area.EARTH)
                .sample(new double[] {1, 2, 3, 4, 5}, new double[] {6, 7, 8, 9, 10}, 0, 5, u, v);
        // Then
        assertThat(u).containsExactly(1, 2, 3, 4, 5);
        assertThat(v).containsExactly(6, 7, 8, 9, 10);
    }
}
