package org.driftline.io.golden;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.track.Recording;

/** How far our runs of a family are from the reference's, row by row. */
public final class Difference {
    private static final double SAME_AGE = 1e-6; // s
    private static final List<String> ENVIRONMENT = List.of("x_wind", "y_wind", "x_current", "y_current");
    private static final int MOST_TOLD = 5;

    private final GoldenSetup setup;
    private final List<Double> metres = new ArrayList<>();
    private final List<String> mismatches = new ArrayList<>();
    private int otherStatuses;
    private int otherAges;
    private int otherOrientations;
    private double worstEnvironment;

    Difference(GoldenSetup setup) {
        this.setup = setup;
    }

    /** Compares all rows of a run; {@code ids} has the reference's number of each of our particles. */
    void add(GoldenRun run, Recording ours, List<Integer> ids) {
        for (GoldenRow row : run.rows()) {
            compare(run, row, ours, ids.indexOf(row.id()));
        }
    }

    private void compare(GoldenRun run, GoldenRow row, Recording ours, int particle) {
        String where = "particle %d at %s in run %s".formatted(row.id(), row.time(), run.labels());
        double outputStep = ours.time(1) - ours.time(0);
        double index = (row.time().getEpochSecond() - ours.time(0)) / outputStep;
        int record = Math.min(ours.size() - 1, (int) Math.ceil(index - 1e-9));
        metres.add(Geodesic.distance(row.position(), ours.position(record, particle)));
        otherStatuses += mismatch(where, "status", row.status(), ours.status(record, particle));
        if (!(Math.abs(ours.age(record)[particle] - row.age()) <= SAME_AGE)) {
            otherAges += mismatch(where, "age", row.age(), ours.age(record)[particle]);
        }
        otherOrientations += mismatch(
                where, "orientation", (int) row.number("orientation"), (int) ours.orientation(record)[particle]);
        if (row.status() == ParticleStatus.ACTIVE) {
            compareEnvironment(row, ours.environment(record), 4 * particle);
        }
    }

    private int mismatch(String where, String what, Object golden, Object ours) {
        if (golden.equals(ours)) {
            return 0;
        }
        if (mismatches.size() < MOST_TOLD) {
            mismatches.add("%s of %s is %s, of the reference %s".formatted(what, where, ours, golden));
        }
        return 1;
    }

    private void compareEnvironment(GoldenRow row, float[] ours, int first) {
        for (int c = 0; c < ENVIRONMENT.size(); c++) {
            double off = Math.abs(row.number(ENVIRONMENT.get(c)) - ours[first + c]);
            worstEnvironment = Math.max(worstEnvironment, off);
        }
    }

    /** What was compared. */
    public GoldenSetup setup() {
        return setup;
    }

    /** How many rows were compared. */
    public int rows() {
        return metres.size();
    }

    /** Half of the rows are nearer than that (m). */
    public double medianMetres() {
        List<Double> sorted = metres.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** The largest distance (m). */
    public double worstMetres() {
        return Collections.max(metres);
    }

    /** The largest difference of a component of wind or current (m/s). */
    public double worstEnvironment() {
        return worstEnvironment;
    }

    /** In how many rows the particle is doing something else. */
    public int otherStatuses() {
        return otherStatuses;
    }

    /** In how many rows the particle has drifted for another time: it ended at another step. */
    public int otherAges() {
        return otherAges;
    }

    /** In how many rows the particle follows other columns of the object table. */
    public int otherOrientations() {
        return otherOrientations;
    }

    /** The first mismatches in words. */
    public List<String> mismatches() {
        return List.copyOf(mismatches);
    }

    /** Whether every position is near enough and everything else the same. */
    public boolean isGood() {
        return rows() > 0 && worstMetres() <= setup.tolerance() && otherStatuses + otherAges + otherOrientations == 0;
    }
}
