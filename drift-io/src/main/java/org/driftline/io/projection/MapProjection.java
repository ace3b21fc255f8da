package org.driftline.io.projection;

/** A way to draw the Earth on a plane, there and back. What a projection cannot draw, or nothing is drawn at, gives NaN. */
public interface MapProjection {

    /**
     * Where a place is drawn.
     *
     * @param lon longitude (degrees east)
     * @param lat latitude (degrees north)
     * @param xy receives x and y {@code [2]} (m, or degrees of a rotated pole)
     */
    void forward(double lon, double lat, double[] xy);

    /**
     * Which place is drawn somewhere.
     *
     * @param x eastward on the plane (m, or degrees of a rotated pole)
     * @param y northward on the plane (m, or degrees of a rotated pole)
     * @param lonLat receives longitude and latitude {@code [2]} (degrees)
     */
    void inverse(double x, double y, double[] lonLat);

    /** Whether x and y are angles, not lengths. */
    default boolean angular() {
        return false;
    }

    /** After how much x repeats, 0 if it does not (m, or degrees of a rotated pole). */
    default double period() {
        return 0;
    }

    /** For people. */
    String describe();
}
