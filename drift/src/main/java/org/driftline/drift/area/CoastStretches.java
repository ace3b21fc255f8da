package org.driftline.drift.area;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/** Finds the stretches of coast where particles lie: squares of a nautical mile, joined where they are close. */
final class CoastStretches {
    private static final double SQUARES_PER_DEGREE = 60;
    private static final int NEAR = 2; // squares

    private final Map<Square, Pile> piles =
            new TreeMap<>(Comparator.comparingInt(Square::row).thenComparingInt(Square::column));
    private final double middleLon;
    private final double squareLon; // degrees

    private CoastStretches(double lon, double lat) {
        middleLon = lon;
        squareLon = 1 / (SQUARES_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(lat))));
    }

    /** The stretches at one moment, that with the most particles first; none if nothing has stranded. */
    static List<CoastStretch> of(double[] lon, double[] lat, byte[] status, int count) {
        CoastStretches all = null;
        for (int i = 0; i < count; i++) {
            if (Shares.isStranded(status[i])) {
                if (all == null) {
                    all = new CoastStretches(lon[i], lat[i]);
                }
                all.add(lon[i], lat[i]);
            }
        }
        return all == null ? List.of() : all.stretches(count);
    }

    private void add(double lon, double lat) {
        double east = lon - middleLon;
        east -= 360 * Math.rint(east / 360);
        Square square = new Square((int) Math.floor(lat * SQUARES_PER_DEGREE), (int) Math.floor(east / squareLon));
        piles.computeIfAbsent(square, key -> new Pile()).add(east, lat);
    }

    private List<CoastStretch> stretches(int particles) {
        List<CoastStretch> stretches = new ArrayList<>();
        while (!piles.isEmpty()) {
            List<Pile> together = takeWithNeighbours(piles.keySet().iterator().next());
            int stranded = together.stream().mapToInt(pile -> pile.count).sum();
            stretches.add(new CoastStretch(
                    (double) stranded / particles,
                    fromEndToEnd(
                            together.stream().map(pile -> pile.mean(middleLon)).toList())));
        }
        stretches.sort(Comparator.comparingDouble(CoastStretch::share).reversed());
        return stretches;
    }

    private List<Pile> takeWithNeighbours(Square first) {
        List<Pile> taken = new ArrayList<>();
        Deque<Square> toLookAround = new ArrayDeque<>(List.of(first));
        take(first, taken);
        while (!toLookAround.isEmpty()) {
            Square centre = toLookAround.remove();
            for (int row = centre.row() - NEAR; row <= centre.row() + NEAR; row++) {
                for (int column = centre.column() - NEAR; column <= centre.column() + NEAR; column++) {
                    Square neighbour = new Square(row, column);
                    if (take(neighbour, taken)) {
                        toLookAround.add(neighbour);
                    }
                }
            }
        }
        return taken;
    }

    private boolean take(Square square, List<Pile> taken) {
        Pile pile = piles.remove(square);
        if (pile != null) {
            taken.add(pile);
        }
        return pile != null;
    }

    /** The ends are found by going to the farthest place twice. */
    private static List<LonLat> fromEndToEnd(List<LonLat> places) {
        List<LonLat> ordered = new ArrayList<>(places);
        LonLat from = farthest(places.get(0), places);
        LonLat to = farthest(from, places);
        ordered.remove(from);
        ordered.add(0, from);
        if (ordered.remove(to)) {
            ordered.add(to);
        }
        return ordered;
    }

    private static LonLat farthest(LonLat from, List<LonLat> places) {
        LonLat farthest = from;
        double most = 0;
        for (LonLat place : places) {
            double distance = Geodesic.distance(from, place);
            if (distance > most) {
                most = distance;
                farthest = place;
            }
        }
        return farthest;
    }

    private record Square(int row, int column) {}

    /** The particles within a square. */
    private static final class Pile {
        private double east;
        private double lat;
        private int count;

        void add(double toEast, double itsLat) {
            east += toEast;
            lat += itsLat;
            count++;
        }

        LonLat mean(double middleLon) {
            double lon = middleLon + east / count;
            return new LonLat(lon - 360 * Math.floor((lon + 180) / 360), lat / count);
        }
    }
}
