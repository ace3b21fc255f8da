package org.driftline.drift.field;

import java.util.List;

import org.driftline.drift.geo.Area;

/**
 * The members of an ensemble: particle i follows member i mod M, so that a cloud holds the spread of the forecast.
 *
 * @param members at least one, each covering the same
 */
public record EnsembleField(List<VectorField> members) implements VectorField {

    /** @throws IllegalArgumentException if there is no member */
    public EnsembleField {
        members = List.copyOf(members);
        if (members.isEmpty()) {
            throw new IllegalArgumentException("an ensemble needs a member");
        }
    }

    @Override
    public Coverage coverage() {
        return members.get(0).coverage();
    }

    @Override
    public Frame at(double epochSeconds, Area area) {
        return new MemberFrame(
                members.stream().map(member -> member.at(epochSeconds, area)).toArray(Frame[]::new));
    }

    /** Asks each member for its particles, gathered side by side. */
    private static final class MemberFrame implements Frame {

        private final Frame[] frames;

        MemberFrame(Frame[] frames) {
            this.frames = frames;
        }

        @Override
        public void sample(double[] lon, double[] lat, int from, int to, float[] u, float[] v) {
            int most = Math.floorDiv(to - from, frames.length) + 1;
            double[] lons = new double[most];
            double[] lats = new double[most];
            float[] us = new float[most];
            float[] vs = new float[most];
            for (int first = from; first < Math.min(to, from + frames.length); first++) {
                int count = 0;
                for (int i = first; i < to; i += frames.length) {
                    lons[count] = lon[i];
                    lats[count++] = lat[i];
                }
                frames[first % frames.length].sample(lons, lats, 0, count, us, vs);
                for (int k = 0; k < count; k++) {
                    u[first + k * frames.length] = us[k];
                    v[first + k * frames.length] = vs[k];
                }
            }
        }
    }
}
