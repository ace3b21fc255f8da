package org.driftline.drift.forcing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.Picked;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.field.VectorField.Frame;
import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.Kernel;

/** Brings one vector of the environment to the particles: from its field, or where that has a gap from a constant. */
final class Supply {

    private final VectorField field;
    private final @Nullable ConstantField instead;
    private final Quantity quantity;
    private final Cloud cloud;
    private final Kernel kernel;
    private final float[] u;
    private final float[] v;
    private final List<Frame> frames = new ArrayList<>();

    Supply(Quantity quantity, Forcing forcing, Cloud cloud, Kernel kernel) {
        this.quantity = quantity;
        this.field = Objects.requireNonNull(forcing.of(quantity));
        this.cloud = cloud;
        this.kernel = kernel;
        instead = forcing.fallback().of(quantity);
        u = cloud.eastward(quantity);
        v = cloud.northward(quantity);
    }

    void clear() {
        frames.clear();
    }

    /** Readies an instant for about so many particles in an area. */
    void ready(double time, Area area, int particles) {
        frames.add(field.at(time, area).readied(kernel, particles));
    }

    /** Asks for the vectors at all particles of a block; without a fallback those in a gap get NaN. */
    void bring(int from, int to, int frame, Gaps gaps) {
        frames.get(frame).sample(cloud.lon(), cloud.lat(), from, to, u, v);
        if (instead != null) {
            gaps.add(quantity, fill(u, v, from, to));
        }
    }

    /** The same for some of them. */
    void bring(Picked picked, int frame, Gaps gaps) {
        frames.get(frame).sample(picked.lon(), picked.lat(), 0, picked.count(), picked.u(), picked.v());
        if (instead != null) {
            gaps.add(quantity, fill(picked.u(), picked.v(), 0, picked.count()));
        }
        picked.put(u, v);
    }

    /** No vector is ever longer (m/s). */
    double strongest() {
        double spare = instead == null ? 0 : Math.hypot(instead.u(), instead.v());
        return Math.max(field.coverage().maxSpeed(), spare);
    }

    private int fill(float[] east, float[] north, int from, int to) {
        ConstantField constant = Objects.requireNonNull(instead);
        int filled = 0;
        for (int i = from; i < to; i++) {
            if (Float.isNaN(east[i])) {
                east[i] = (float) constant.u();
                north[i] = (float) constant.v();
                filled++;
            }
        }
        return filled;
    }
}
