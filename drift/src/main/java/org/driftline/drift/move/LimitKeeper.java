package org.driftline.drift.move;

import java.time.Duration;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.option.Limits;

/** Ends the drift of particles that are too old or too far away to be followed. */
public final class LimitKeeper {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();
    private static final byte OUTSIDE = ParticleStatus.OUTSIDE.code();
    private static final byte RETIRED = ParticleStatus.RETIRED.code();

    private final Limits limits;
    private final Cloud cloud;
    private final double maxAge;

    /** Limits for a cloud. */
    public LimitKeeper(Limits limits, Cloud cloud) {
        this.limits = limits;
        this.cloud = cloud;
        Duration age = limits.maxAge();
        maxAge = age == null ? Double.POSITIVE_INFINITY : age.toMillis() / 1000.0;
    }

    /** After a move: a particle that has reached the highest age stays where it is. */
    public void retire(int from, int to) {
        if (maxAge == Double.POSITIVE_INFINITY) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE && Math.abs(cloud.age()[i]) >= maxAge) {
                cloud.status()[i] = RETIRED;
            }
        }
    }

    /** At the start of a step: a particle beyond an edge stays there. */
    public void leaveOutside(int from, int to) {
        if (!limits.haveEdge()) {
            return;
        }
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE && limits.isOutside(cloud.lon()[i], cloud.lat()[i])) {
                cloud.status()[i] = OUTSIDE;
            }
        }
    }
}
