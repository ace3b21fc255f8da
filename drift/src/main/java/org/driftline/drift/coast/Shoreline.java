package org.driftline.drift.coast;

import java.util.AbstractList;
import java.util.BitSet;
import java.util.List;
import java.util.RandomAccess;

/** The sides of all rings, in as little memory as that takes. */
final class Shoreline extends AbstractList<Line> implements RandomAccess {

    private final double[] lon;
    private final double[] lat;
    /** The last points of rings. No side begins there; a point stands in for it, which nothing can cross. */
    private final BitSet ends = new BitSet();

    Shoreline(List<Ring> rings) {
        int points = 0;
        for (Ring ring : rings) {
            points += ring.sides() + 1;
        }
        lon = new double[points];
        lat = new double[points];
        int next = 0;
        for (Ring ring : rings) {
            next += ring.copyTo(lon, lat, next);
            ends.set(next - 1);
        }
    }

    @Override
    public int size() {
        return lon.length;
    }

    @Override
    public Line get(int i) {
        int end = ends.get(i) ? i : i + 1;
        double turns = Math.abs(lon[i]) <= 180 ? 0 : 360 * Math.rint(lon[i] / 360);
        return new Line(lon[i] - turns, lat[i], lon[end] - turns, lat[end]);
    }
}
