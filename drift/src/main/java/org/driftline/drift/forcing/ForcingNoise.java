package org.driftline.drift.forcing;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.random.CounterRandom.Use;

/** Adds the errors of wind and current to what the forcing says at the active particles. */
public final class ForcingNoise {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();

    private final Uncertainty uncertainty;
    private final Cloud cloud;
    private final CounterRandom random;

    /** Errors of a size, for a cloud. */
    public ForcingNoise(Uncertainty uncertainty, Cloud cloud, CounterRandom random) {
        this.uncertainty = uncertainty;
        this.cloud = cloud;
        this.random = random;
    }

    /**
     * Adds the errors of one step.
     *
     * @param pair room for two numbers {@code [0 or 1]}, one per thread (1)
     */
    public void add(int from, int to, int step, double[] pair) {
        if (uncertainty.current() > 0) {
            for (int i = from; i < to; i++) {
                if (cloud.status()[i] == ACTIVE) {
                    random.normals(i, step, Use.CURRENT_NORMAL, pair);
                    addCurrent(i, uncertainty.current() * pair[0], uncertainty.current() * pair[1]);
                }
            }
        }
        if (uncertainty.currentUniform() > 0) {
            for (int i = from; i < to; i++) {
                if (cloud.status()[i] == ACTIVE) {
                    addCurrent(i, even(i, step, false), even(i, step, true));
                }
            }
        }
        if (uncertainty.wind() > 0) {
            for (int i = from; i < to; i++) {
                if (cloud.status()[i] == ACTIVE) {
                    random.normals(i, step, Use.WIND_NORMAL, pair);
                    cloud.windU()[i] += (float) (uncertainty.wind() * pair[0]);
                    cloud.windV()[i] += (float) (uncertainty.wind() * pair[1]);
                }
            }
        }
    }

    /** No error of the wind is ever larger (m/s). */
    public double strongestWind() {
        return CounterRandom.LARGEST_NORMAL * uncertainty.wind();
    }

    /** No error of the current is ever larger (m/s). */
    public double strongestCurrent() {
        return CounterRandom.LARGEST_NORMAL * uncertainty.current() + Math.sqrt(2) * uncertainty.currentUniform();
    }

    private void addCurrent(int i, double u, double v) {
        cloud.currentU()[i] += (float) u;
        cloud.currentV()[i] += (float) v;
    }

    private double even(int i, int step, boolean second) {
        return uncertainty.currentUniform() * (2 * random.uniform(i, step, Use.CURRENT_UNIFORM, second) - 1);
    }
}
