package org.driftline.drift.origin;

import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Coverage;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.Area;

/** Winds and currents that twins drift in. */
final class TwinFlows {

    private TwinFlows() {}

    /** Constant wind, and a current of 0.4 m/s without divergence that turns within some 30 km and with the tide. */
    static Forcing eddies() {
        return forcing(new ConstantField(6, 4), (time, lon, lat) -> {
            double tide = 2 * Math.PI * time / 44_714;
            return new double[] {0.1 + 0.3 * Math.sin(12 * (lat - 61) + tide), 0.3 * Math.cos(6 * (lon - 4) + tide)};
        });
    }

    /** A gyre of 60 km with a tide, and a wind of 9 m/s that turns once in 36 hours. */
    static Forcing gyre() {
        VectorField wind = field(20, (time, lon, lat) -> {
            double towards = 2 * Math.PI * time / 129_600 + 0.3;
            return new double[] {9 * Math.sin(towards), 9 * Math.cos(towards)};
        });
        return forcing(wind, (time, lon, lat) -> {
            double x = (lon - 4) * 111_000 * Math.cos(Math.toRadians(61));
            double y = (lat - 61) * 111_000;
            double turn = 0.8 * Math.exp(0.5 * (1 - (x * x + y * y) / 3.6e9)) / 60_000;
            double tide = 2 * Math.PI * time / 44_714;
            return new double[] {-turn * y + 0.05 + 0.35 * Math.cos(tide), turn * x + 0.2 * Math.sin(tide)};
        });
    }

    private interface Flow {
        double[] at(double epochSeconds, double lon, double lat);
    }

    private static Forcing forcing(VectorField wind, Flow current) {
        return new Forcing(wind, field(2, current), new NoLand());
    }

    private static VectorField field(double strongest, Flow flow) {
        return new VectorField() {
            @Override
            public Coverage coverage() {
                return new Coverage(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Area.EARTH, strongest);
            }

            @Override
            public Frame at(double epochSeconds, Area area) {
                return (lon, lat, from, to, u, v) -> {
                    for (int i = from; i < to; i++) {
                        double[] velocity = flow.at(epochSeconds, lon[i], lat[i]);
                        u[i] = (float) velocity[0];
                        v[i] = (float) velocity[1];
                    }
                };
            }
        };
    }
}
