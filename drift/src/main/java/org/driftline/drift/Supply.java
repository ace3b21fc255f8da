package org.driftline.drift;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.field.VectorField.Frame;
import org.driftline.drift.geo.Area;

/** Brings one vector of the environment to the particles: from its field, or where that has a gap from a constant. */
final class Supply {

    private final VectorField field;
    private final @Nullable ConstantField instead;
    private final Quantity quantity;
    private final Cloud cloud;
    private final float[] u;
    private final float[] v;
    private final List<Frame> frames = new ArrayList<>();

    Supply(Quantity quantity, Forcing forcing, VectorField field, Cloud cloud) {
        this.quantity = quantity;
        this.field = field;
        this.cloud = cloud;
        instead = forcing.fallback().of(quantity);
        u = cloud.eastward(quantity);
        v = cloud.northward(quantity);
    }

    void clear() {
        frames.clear();
    }

    void ready(double time, Area area) {
        frames.add(field.at(time, area));
    }

    /** Asks for the vectors at some particles; without a fallback those in a gap get NaN. */
    void bring(int from, int to, int frame, Gaps gaps) {
        frames.get(frame).sample(cloud.lon(), cloud.lat(), from, to, u, v);
        if (instead != null) {
            gaps.add(quantity, fill(from, to, instead));
        }
    }

    boolean isMissing(int i) {
        return Float.isNaN(u[i]);
    }

    /** No vector is ever longer (m/s). */
    double strongest() {
        double spare = instead == null ? 0 : Math.hypot(instead.u(), instead.v());
        return Math.max(field.coverage().maxSpeed(), spare);
    }

    private int fill(int from, int to, ConstantField constant) {
        int filled = 0;
        for (int i = from; i < to; i++) {
            if (Float.isNaN(u[i])) {
                u[i] = (float) constant.u();
                v[i] = (float) constant.v();
                filled++;
            }
        }
        return filled;
    }
}
