package org.driftline.drift;

import org.driftline.drift.geo.Area;

/** Where the particles are that will move: those that are active and those to be released on the way. */
final class Extent {

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

    private Extent() {}

    static Extent of(Cloud cloud, RunClock clock, int firstStep, int lastStep) {
        Extent extent = new Extent();
        byte[] status = cloud.status();
        double first = clock.time(firstStep);
        double last = clock.time(lastStep + 1);
        for (int i = 0; i < status.length; i++) {
            if (status[i] == ACTIVE) {
                extent.active++;
                extent.add(cloud.lon()[i], cloud.lat()[i]);
            } else if (status[i] == PENDING) {
                double time = cloud.releaseTime()[i];
                if (time >= Math.min(first, last) && time <= Math.max(first, last)) {
                    extent.add(cloud.lon()[i], cloud.lat()[i]);
                }
            }
        }
        return extent;
    }

    boolean isEmpty() {
        return moving == 0;
    }

    int active() {
        return active;
    }

    Area area() {
        return eastFromZero - westFromZero < east - west
                ? new Area(westFromZero, eastFromZero, south, north)
                : new Area(west, east, south, north);
    }

    private void add(double lon, double lat) {
        moving++;
        south = Math.min(south, lat);
        north = Math.max(north, lat);
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        double fromZero = lon < 0 ? lon + 360 : lon;
        westFromZero = Math.min(westFromZero, fromZero);
        eastFromZero = Math.max(eastFromZero, fromZero);
    }
}
