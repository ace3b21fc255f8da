package org.driftline.drift.geo;

/**
 * A box between two meridians and two parallels; it may cross the dateline, then {@code east} is above 180.
 *
 * @param west western edge, -180 to 180 (degrees east)
 * @param east eastern edge, not below {@code west} and at most 360 beyond it (degrees east)
 * @param south southern edge (degrees north)
 * @param north northern edge (degrees north)
 */
public record Area(double west, double east, double south, double north) {

    /** The whole Earth. */
    public static final Area EARTH = new Area(-180, 180, -90, 90);

    private static final double METRES_PER_DEGREE = 110_000;

    /** @throws IllegalArgumentException if an edge is not a number or the edges are in the wrong order */
    public Area {
        if (!(east >= west) || !(north >= south) || !(east - west <= 360)) {
            throw new IllegalArgumentException(
                    "not an area: west %s east %s south %s north %s".formatted(west, east, south, north));
        }
    }

    /**
     * Whether a place is in the box or on its edge.
     *
     * @param lon longitude by any convention (degrees east)
     * @param lat latitude (degrees north)
     */
    public boolean contains(double lon, double lat) {
        double beyondWest = lon - west;
        beyondWest -= 360 * Math.floor(beyondWest / 360);
        return lat >= south && lat <= north && beyondWest <= east - west;
    }

    /** Whether every place of another box is in this one. */
    public boolean contains(Area other) {
        double beyondWest = other.west - west;
        beyondWest -= 360 * Math.floor(beyondWest / 360);
        boolean wide = east - west >= 360;
        return other.south >= south
                && other.north <= north
                && (wide || beyondWest + (other.east - other.west) <= east - west);
    }

    /** The smallest box that holds both, when their longitudes follow the same convention; else a whole belt. */
    public Area with(Area other) {
        double newWest = Math.min(west, other.west);
        double newEast = Math.max(east, other.east);
        double newSouth = Math.min(south, other.south);
        double newNorth = Math.max(north, other.north);
        return newEast - newWest >= 360
                ? new Area(-180, 180, newSouth, newNorth)
                : new Area(newWest, newEast, newSouth, newNorth);
    }

    /**
     * The box with a margin on every side; near a pole it becomes a whole cap.
     *
     * @param margin how far to grow (m)
     */
    public Area grownBy(double margin) {
        double degrees = margin / METRES_PER_DEGREE;
        double newSouth = Math.max(-90, south - degrees);
        double newNorth = Math.min(90, north + degrees);
        double highest = Math.max(Math.abs(newSouth), Math.abs(newNorth));
        double lonDegrees = highest > 89 ? 360 : degrees / Math.cos(Math.toRadians(highest));
        return east - west + 2 * lonDegrees >= 360
                ? new Area(-180, 180, newSouth, newNorth)
                : new Area(west - lonDegrees, east + lonDegrees, newSouth, newNorth);
    }
}
