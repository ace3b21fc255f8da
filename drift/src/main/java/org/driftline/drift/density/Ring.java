package org.driftline.drift.density;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftline.drift.geo.LonLat;

/** A closed line on a {@link LocalPlane}; the last point is joined to the first. */
public final class Ring {
    private final double[] x; // [point] (m)
    private final double[] y; // [point] (m)

    private Ring(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** The area inside, negative when the ring runs clockwise (m²). */
    public double area() {
        double sum = 0;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            sum += (x[j] - x[0]) * (y[i] - y[0]) - (x[i] - x[0]) * (y[j] - y[0]);
        }
        return sum / 2;
    }

    /** Whether it runs clockwise, so that what is inside is less dense. */
    public boolean isHole() {
        return area() < 0;
    }

    /** Whether another ring that does not cross this one lies inside. */
    public boolean contains(Ring other) {
        boolean inside = false;
        for (int i = 0, j = x.length - 1; i < x.length; j = i++) {
            boolean across = y[i] > other.y[0] != y[j] > other.y[0];
            if (across && other.x[0] < x[j] + (other.y[0] - y[j]) / (y[i] - y[j]) * (x[i] - x[j])) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** Its places, the first once more at the end. */
    public List<LonLat> onEarth(LocalPlane plane) {
        List<LonLat> places = new ArrayList<>(x.length + 1);
        for (int i = 0; i < x.length; i++) {
            places.add(plane.place(x[i], y[i]));
        }
        places.add(places.get(0));
        return places;
    }

    /** Collects points. */
    static final class Builder {
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int size;

        void add(double newX, double newY) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = newX;
            y[size++] = newY;
        }

        Ring build() {
            return new Ring(Arrays.copyOf(x, size), Arrays.copyOf(y, size));
        }
    }
}
