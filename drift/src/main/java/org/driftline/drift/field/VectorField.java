package org.driftline.drift.field;

import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.Kernel;

/** Wind at 10 m or surface current: east and north components (m/s), towards which it blows or flows. */
public interface VectorField {

    /** Where, when and how strong: for messages, and for knowing how far a particle may be carried. */
    Coverage coverage();

    /**
     * Readies the field for one instant and area; the frame may then be sampled from many threads.
     *
     * <p>A time or an area that is not covered is no error: the frame then has no numbers there.
     *
     * @param epochSeconds the instant (s since 1970-01-01T00Z)
     * @param area where it will be sampled
     * @throws java.io.UncheckedIOException if the numbers cannot be read
     */
    Frame at(double epochSeconds, Area area);

    /** A field at one instant. */
    interface Frame {

        /**
         * Finds the vectors at places {@code from} (inclusive) to {@code to} (exclusive); both components are NaN
         * where there is none.
         *
         * @param lon longitudes {@code [particle]} (degrees east)
         * @param lat latitudes {@code [particle]} (degrees north)
         * @param from first particle
         * @param to the particle after the last
         * @param u receives the east components {@code [particle]} (m/s)
         * @param v receives the north components {@code [particle]} (m/s)
         */
        @SuppressWarnings("ParameterNumber") // a kernel over parallel arrays
        void sample(double[] lon, double[] lat, int from, int to, float[] u, float[] v);

        /**
         * The same numbers, found by a kernel.
         *
         * @param particles about how many will ask
         */
        default Frame readied(Kernel kernel, int particles) {
            return this;
        }
    }
}
