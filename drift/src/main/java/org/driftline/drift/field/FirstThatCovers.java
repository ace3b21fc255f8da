package org.driftline.drift.field;

import java.util.List;

import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.Kernel;

/**
 * Several fields, in order of preference: each place and time gets the first that has both components there.
 *
 * @param fields at least one
 */
public record FirstThatCovers(List<VectorField> fields) implements VectorField {

    /** @throws IllegalArgumentException if there is no field */
    public FirstThatCovers {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("at least one field is needed");
        }
    }

    @Override
    public Coverage coverage() {
        return fields.stream().map(VectorField::coverage).reduce(Coverage::with).orElseThrow();
    }

    @Override
    public Frame at(double epochSeconds, Area area) {
        Frame[] frames =
                fields.stream().map(field -> field.at(epochSeconds, area)).toArray(Frame[]::new);
        return frames.length == 1 ? frames[0] : new FirstFrame(frames);
    }

    /** Asks each frame only for the places that those before it left open. */
    private static final class FirstFrame implements Frame {

        private final Frame[] frames;

        FirstFrame(Frame[] frames) {
            this.frames = frames;
        }

        @Override
        public Frame readied(Kernel kernel, int particles) {
            Frame[] readied = new Frame[frames.length];
            for (int i = 0; i < frames.length; i++) {
                readied[i] = frames[i].readied(kernel, particles);
            }
            return new FirstFrame(readied);
        }

        @Override
        public void sample(double[] lon, double[] lat, int from, int to, float[] u, float[] v) {
            frames[0].sample(lon, lat, from, to, u, v);
            for (int next = 1; next < frames.length; next++) {
                int open = firstOpen(u, from, to);
                while (open < to) {
                    int end = firstClosed(u, open, to);
                    frames[next].sample(lon, lat, open, end, u, v);
                    open = firstOpen(u, end, to);
                }
            }
        }

        private static int firstOpen(float[] u, int from, int to) {
            int i = from;
            while (i < to && !Float.isNaN(u[i])) {
                i++;
            }
            return i;
        }

        private static int firstClosed(float[] u, int from, int to) {
            int i = from;
            while (i < to && Float.isNaN(u[i])) {
                i++;
            }
            return i;
        }
    }
}
