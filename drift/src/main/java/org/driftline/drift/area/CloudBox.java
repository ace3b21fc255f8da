package org.driftline.drift.area;

/**
 * The box around all known positions of a run; east goes on beyond 180 across the dateline.
 *
 * @param west western edge (degrees east)
 * @param east eastern edge, not below {@code west} (degrees east)
 * @param south southern edge (degrees north)
 * @param north northern edge (degrees north)
 */
public record CloudBox(double west, double east, double south, double north) {

    /**
     * The box around the known positions of one moment.
     *
     * @param lon longitudes {@code [particle]} (degrees east)
     * @param lat latitudes {@code [particle]} (degrees north)
     * @param status codes of {@link org.driftline.drift.cloud.ParticleStatus} {@code [particle]}
     * @param middle any longitude near the particles; those up to 180 degrees to either side count as near (degrees east)
     */
    public static CloudBox around(double[] lon, double[] lat, byte[] status, double middle) {
        double west = 180;
        double east = -180;
        double south = 90;
        double north = -90;
        for (int i = 0; i < lon.length; i++) {
            if (Shares.isKnown(status[i])) {
                double fromMiddle = lon[i] - middle - 360 * Math.rint((lon[i] - middle) / 360);
                west = Math.min(west, fromMiddle);
                east = Math.max(east, fromMiddle);
                south = Math.min(south, lat[i]);
                north = Math.max(north, lat[i]);
            }
        }
        return new CloudBox(middle + west, middle + east, south, north);
    }

    /** The box around both, when the same middle was used for both. */
    public CloudBox with(CloudBox other) {
        return new CloudBox(
                Math.min(west, other.west),
                Math.max(east, other.east),
                Math.min(south, other.south),
                Math.max(north, other.north));
    }

    /** Whether no position was known. */
    public boolean isEmpty() {
        return east < west;
    }
}
