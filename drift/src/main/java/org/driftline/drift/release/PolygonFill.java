package org.driftline.drift.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.random.CounterRandom;

/**
 * Even, random places in polygons. They are cut along the parallels of all their corners into trapezoids; one is chosen
 * by its area, then a place in it. So it does not matter how thin or scattered the polygons are. Areas are those on a
 * sphere: over five degrees of latitude the density is even to 0.1 %.
 */
public final class PolygonFill {

    /** By how much sides may seem to cross where they only touch (degrees). */
    private static final double TOUCH = 1e-9;

    private final List<Trapezoid> trapezoids;
    /** Area of all trapezoids up to each, as a share of the whole {@code [trapezoid]}. */
    private final double[] shares;

    private PolygonFill(List<Trapezoid> trapezoids) {
        this.trapezoids = trapezoids;
        shares = new double[trapezoids.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += trapezoids.get(i).area();
            shares[i] = sum;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("a polygon needs an area");
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
    }

    /**
     * Prepares polygons.
     *
     * @throws IllegalArgumentException if there are too few corners, sides cross, or a ring goes around a pole
     */
    public static PolygonFill of(List<List<LonLat>> rings) {
        List<Side> sides = Side.of(rings);
        double[] parallels = sides.stream()
                .flatMapToDouble(side -> Arrays.stream(new double[] {side.south(), side.north()}))
                .sorted()
                .distinct()
                .toArray();
        List<Trapezoid> trapezoids = new ArrayList<>();
        for (int i = 1; i < parallels.length; i++) {
            addBetween(parallels[i - 1], parallels[i], sides, trapezoids);
        }
        return new PolygonFill(trapezoids);
    }

    /** A particle's place. */
    public LonLat place(CounterRandom random, int particle) {
        double choice = random.uniform(particle, 0, CounterRandom.Use.POSITION, false);
        int found = Arrays.binarySearch(shares, choice);
        Trapezoid trapezoid = trapezoids.get(Math.min(found < 0 ? -found - 1 : found + 1, shares.length - 1));
        for (long attempt = 1; ; attempt++) {
            double up = trapezoid.share(random.uniform(particle, 2 * attempt, CounterRandom.Use.POSITION, false));
            double across = random.uniform(particle, 2 * attempt, CounterRandom.Use.POSITION, true);
            double keep = random.uniform(particle, 2 * attempt + 1, CounterRandom.Use.POSITION, false);
            if (trapezoid.keeps(up, keep)) {
                return trapezoid.place(up, across);
            }
        }
    }

    private static void addBetween(double south, double north, List<Side> sides, List<Trapezoid> trapezoids) {
        double middle = (south + north) / 2;
        List<Side> crossing = sides.stream()
                .filter(side -> side.south() <= south && side.north() >= north)
                .sorted((one, other) -> Double.compare(one.lon(middle), other.lon(middle)))
                .toList();
        for (int i = 1; i < crossing.size(); i++) {
            Side west = crossing.get(i - 1);
            Side east = crossing.get(i);
            if (west.lon(south) > east.lon(south) + TOUCH || west.lon(north) > east.lon(north) + TOUCH) {
                throw new IllegalArgumentException("the sides of a polygon must not cross");
            }
            if (i % 2 == 1) {
                trapezoids.add(Trapezoid.between(south, north, west, east));
            }
        }
    }

    /** A part of a polygon between two parallels and two sides (degrees). */
    private record Trapezoid(
            double south,
            double north,
            double westAtSouth,
            double westAtNorth,
            double widthAtSouth,
            double widthAtNorth) {

        static Trapezoid between(double south, double north, Side west, Side east) {
            return new Trapezoid(
                    south,
                    north,
                    west.lon(south),
                    west.lon(north),
                    Math.max(0, east.lon(south) - west.lon(south)),
                    Math.max(0, east.lon(north) - west.lon(north)));
        }

        /** The integral of width times cosine of latitude, in no particular unit. */
        double area() {
            double low = StrictMath.toRadians(south);
            double high = StrictMath.toRadians(north);
            double widening = (widthAtNorth - widthAtSouth) / (high - low);
            return widthAtNorth * StrictMath.sin(high)
                    - widthAtSouth * StrictMath.sin(low)
                    + widening * (StrictMath.cos(high) - StrictMath.cos(low));
        }

        /** How far up a trapezoid in the plane a share of its area reaches. */
        double share(double area) {
            double bottom = widthAtSouth * widthAtSouth;
            double root = Math.sqrt(bottom + area * (widthAtNorth * widthAtNorth - bottom));
            double sum = widthAtSouth + root;
            return sum > 0 ? area * (widthAtSouth + widthAtNorth) / sum : 0;
        }

        /** Thins out what the plane has too much of towards the pole. */
        boolean keeps(double up, double chance) {
            double equatorward = south <= 0 && north >= 0 ? 0 : Math.min(Math.abs(south), Math.abs(north));
            double most = StrictMath.cos(StrictMath.toRadians(equatorward));
            return chance * most <= StrictMath.cos(StrictMath.toRadians(lat(up)));
        }

        LonLat place(double up, double across) {
            double west = westAtSouth + up * (westAtNorth - westAtSouth);
            double width = widthAtSouth + up * (widthAtNorth - widthAtSouth);
            double lon = west + across * width;
            return new LonLat(lon - 360 * Math.floor((lon + 180) / 360), lat(up));
        }

        private double lat(double up) {
            return Math.min(north, south + up * (north - south));
        }
    }

    /** A side of a ring that does not run along a parallel, from its southern end to its northern (degrees). */
    private record Side(double south, double lonAtSouth, double north, double lonAtNorth) {

        static List<Side> of(List<List<LonLat>> rings) {
            List<Side> sides = new ArrayList<>();
            for (List<LonLat> ring : rings) {
                add(ring, rings.get(0).get(0).lon(), sides);
            }
            return sides;
        }

        /** Longitudes go on across the dateline, and start near those of the first ring. */
        private static void add(List<LonLat> ring, double near, List<Side> sides) {
            if (ring.size() < 3) {
                throw new IllegalArgumentException("a polygon needs 3 corners or more");
            }
            double first = near(ring.get(0).lon(), near);
            double lon = first;
            for (int i = 0; i < ring.size(); i++) {
                LonLat from = ring.get(i);
                LonLat to = ring.get((i + 1) % ring.size());
                double next = near(to.lon(), lon);
                if (from.lat() < to.lat()) {
                    sides.add(new Side(from.lat(), lon, to.lat(), next));
                } else if (from.lat() > to.lat()) {
                    sides.add(new Side(to.lat(), next, from.lat(), lon));
                }
                lon = next;
            }
            if (Math.abs(lon - first) > 1) {
                throw new IllegalArgumentException("a polygon must not go around a pole");
            }
        }

        private static double near(double lon, double other) {
            return lon + 360 * Math.rint((other - lon) / 360);
        }

        double lon(double lat) {
            double up = (lat - south) / (north - south);
            return lonAtSouth + up * (lonAtNorth - lonAtSouth);
        }
    }
}
