package org.driftline.drift.golden;

import java.util.List;
import java.util.function.IntUnaryOperator;

import org.driftline.drift.ParticleStatus;
import org.driftline.drift.geo.Geodesic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How far runs are from the reference. Collects the largest difference of a family of runs. */
public final class Comparison {

    private final String family;
    private double worstMetres;
    private double worstEnvironment;
    private int rows;

    /** Nothing compared yet. */
    public Comparison(String family) {
        this.family = family;
    }

    /** Compares all rows of a run, and fails where a status or the time of an end differs. */
    public void add(String run, List<GoldenRow> golden, Recording ours) {
        add(run, golden, ours, IntUnaryOperator.identity());
    }

    /** The same where particles are numbered otherwise: the operator makes our number of the reference's. */
    public void add(String run, List<GoldenRow> golden, Recording ours, IntUnaryOperator particle) {
        for (GoldenRow row : golden) {
            compare(run, row, ours, particle.applyAsInt(row.id()));
        }
    }

    /**
     * Prints the largest difference and fails if it is too large.
     *
     * @param tolerance the largest distance allowed (m)
     */
    public void finish(double tolerance) {
        System.out.printf(
                "golden %s: %d rows, worst %.4f m, worst wind or current %.2g m/s%n",
                family, rows, worstMetres, worstEnvironment);
        assertThat(rows).isPositive();
        assertThat(worstMetres).as(family).isLessThanOrEqualTo(tolerance);
    }

    private void compare(String run, GoldenRow row, Recording ours, int particle) {
        String where = run + " particle " + row.id() + " at " + row.time();
        double outputStep = ours.time(1) - ours.time(0);
        double index = (row.time().getEpochSecond() - ours.time(0)) / outputStep;
        int record = Math.min(ours.size() - 1, (int) Math.ceil(index - 1e-9));
        double metres = Geodesic.distance(row.position(), ours.position(record, particle));
        assertThat(metres).as(where).isNotNaN();
        worstMetres = Math.max(worstMetres, metres);
        assertThat(ours.status(record, particle)).as(where).isEqualTo(row.status());
        assertThat(ours.age(record)[particle]).as(where + " age").isCloseTo(row.number("age_seconds"), within(1e-6));
        assertThat((int) ours.orientation(record)[particle]).as(where).isEqualTo((int) row.number("orientation"));
        if (row.status() == ParticleStatus.ACTIVE) {
            compareEnvironment(row, ours.environment(record), 4 * particle);
        }
        rows++;
    }

    private void compareEnvironment(GoldenRow row, float[] ours, int first) {
        List<String> columns = List.of("x_wind", "y_wind", "x_current", "y_current");
        for (int c = 0; c < 4; c++) {
            worstEnvironment = Math.max(worstEnvironment, Math.abs(row.number(columns.get(c)) - ours[first + c]));
        }
    }
}
