package org.driftline.drift.cloud;

import org.driftline.drift.geo.Area;

/** Where the particles are that will move: those that are active and those to be released on the way. */
public final class Extent {

    private static final byte PENDING = ParticleStatus.PENDING.code();
    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();

    private int moving;
    private int active;
    private double south = 90;
    private double north = -90;
    /** Bounds of the longitudes as they are, -180 to 180. */
    private double west = 180;

    private double east = -180;
    /** The same of the longitudes from 0 to 360: narrower for a cloud on the dateline. */
    private double westFromZero = 360;

    private double eastFromZero;

    private final double earliest;
    private final double latest;

    /**
     * None yet.
     *
     * @param earliest those count too that are released from then on (s since 1970-01-01T00Z)
     * @param latest until then (s since 1970-01-01T00Z)
     */
    public Extent(double earliest, double latest) {
        this.earliest = earliest;
        this.latest = latest;
    }

    /** Adds a block of particles. */
    public void add(Cloud cloud, int from, int to) {
        if (cloud.isAllActive(from, to)) {
            active += to - from;
            addAll(cloud, from, to);
            return;
        }
        byte[] status = cloud.status();
        for (int i = from; i < to; i++) {
            boolean drifts = status[i] == ACTIVE;
            double time = cloud.releaseTime()[i];
            active += drifts ? 1 : 0;
            if (drifts || (status[i] == PENDING && time >= earliest && time <= latest)) {
                addAll(cloud, i, i + 1);
            }
        }
    }

    /** Adds what another has. */
    public void add(Extent other) {
        moving += other.moving;
        active += other.active;
        south = Math.min(south, other.south);
        north = Math.max(north, other.north);
        west = Math.min(west, other.west);
        east = Math.max(east, other.east);
        westFromZero = Math.min(westFromZero, other.westFromZero);
        eastFromZero = Math.max(eastFromZero, other.eastFromZero);
    }

    /** Whether nothing will move. */
    public boolean isEmpty() {
        return moving == 0;
    }

    /** How many particles are active. */
    public int active() {
        return active;
    }

    /** The smallest box around all that will move; there must be some. */
    public Area area() {
        return eastFromZero - westFromZero < east - west
                ? new Area(westFromZero, eastFromZero, south, north)
                : new Area(west, east, south, north);
    }

    private void addAll(Cloud cloud, int from, int to) {
        moving += to - from;
        double[] lat = cloud.lat();
        double lowest = south;
        double highest = north;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, lat[i]);
            highest = Math.max(highest, lat[i]);
        }
        south = lowest;
        north = highest;
        addLongitudes(cloud.lon(), from, to);
    }

    private void addLongitudes(double[] lon, int from, int to) {
        double lowest = lon[from];
        double highest = lowest;
        for (int i = from; i < to; i++) {
            lowest = Math.min(lowest, lon[i]);
            highest = Math.max(highest, lon[i]);
        }
        west = Math.min(west, lowest);
        east = Math.max(east, highest);
        boolean bothSides = lowest < 0 && highest >= 0;
        if (bothSides && to > from + 1) {
            for (int i = from; i < to; i++) {
                addLongitudes(lon, i, i + 1);
            }
            return;
        }
        westFromZero = Math.min(westFromZero, lowest < 0 ? lowest + 360 : lowest);
        eastFromZero = Math.max(eastFromZero, highest < 0 ? highest + 360 : highest);
    }
}
