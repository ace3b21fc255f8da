package org.driftline.drift.move;

import java.util.Arrays;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;

/** Turns objects over, and slows those that are. */
final class Capsizer {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();

    private final Capsizing rule;
    private final Cloud cloud;
    private final CounterRandom random;
    private final double hours;
    /** What an object must be to change: forward the upright capsize, backward the capsized right themselves. */
    private final byte changing;

    Capsizer(RunSpec spec, Cloud cloud, CounterRandom random) {
        this.rule = spec.capsizing();
        this.cloud = cloud;
        this.random = random;
        hours = spec.timeStep().toMillis() / 3_600_000.0;
        changing = (byte) (spec.direction() == Direction.FORWARD ? 0 : 1);
        Arrays.fill(cloud.capsized(), (byte) (rule.atStart() ? 1 : 0));
    }

    /** Lets the active particles of a block change, just before their move. */
    void turn(int from, int to, int step) {
        if (!rule.possible()) {
            return;
        }
        byte[] capsized = cloud.capsized();
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE && capsized[i] == changing) {
                double chance = hours * hourlyChance(Math.hypot(cloud.windU()[i], cloud.windV()[i]));
                if (random.uniform(i, step, CounterRandom.Use.CAPSIZE, false) < chance) {
                    capsized[i] = (byte) (1 - changing);
                }
            }
        }
    }

    /** Takes from the ways of capsized particles what they lose. */
    void slow(int[] particle, int count, double[] leewayEast, double[] leewayNorth) {
        if (rule.isNone()) {
            return;
        }
        byte[] capsized = cloud.capsized();
        for (int k = 0; k < count; k++) {
            if (capsized[particle[k]] == 1) {
                leewayEast[k] *= rule.leewayFraction();
                leewayNorth[k] *= rule.leewayFraction();
            }
        }
    }

    private double hourlyChance(double wind) {
        return 0.5 + 0.5 * StrictMath.tanh((wind - rule.windThreshold()) / rule.sigma());
    }
}
