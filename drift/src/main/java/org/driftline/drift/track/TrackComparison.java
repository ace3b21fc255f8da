package org.driftline.drift.track;

import org.driftline.drift.geo.Geodesic;

/**
 * How far a modelled track is from the observed one, and the skill scores made from that.
 *
 * @see <a href="https://doi.org/10.1029/2010JC006837">Liu and Weisberg (2011), Evaluation of trajectory modeling in
 *     different dynamic regions using normalized cumulative Lagrangian separation, J. Geophys. Res. 116, C09013</a>
 */
public final class TrackComparison {
    private final double[] separations; // [position] (m)
    private final double normalised;

    /**
     * Compares.
     *
     * @param separations at each time of the observed track, its start included {@code [position]} (m)
     * @param legs of the observed track, one less {@code [position - 1]} (m)
     */
    TrackComparison(double[] separations, double[] legs) {
        this.separations = separations.clone();
        double apart = 0;
        double travelled = 0;
        double allTravelled = 0;
        for (int i = 0; i < legs.length; i++) {
            apart += separations[i + 1];
            travelled += legs[i];
            allTravelled += travelled;
        }
        normalised = apart / allTravelled;
    }

    /**
     * Compares two tracks with the same times.
     *
     * @throws IllegalArgumentException if they are of different length, or have only one position
     */
    public static TrackComparison of(Track observed, Track modelled) {
        if (observed.size() != modelled.size() || observed.size() < 2) {
            throw new IllegalArgumentException("both tracks need the same times, and two at least");
        }
        double[] separations = new double[observed.size()];
        double[] legs = new double[observed.size() - 1];
        for (int i = 0; i < separations.length; i++) {
            separations[i] = Geodesic.distance(observed.place(i), modelled.place(i));
            if (i > 0) {
                legs[i - 1] = Geodesic.distance(observed.place(i - 1), observed.place(i));
            }
        }
        return new TrackComparison(separations, legs);
    }

    /** How far apart they are at one of the times (m). */
    public double separation(int index) {
        return separations[index];
    }

    /**
     * The normalised cumulative separation: the sum of all distances between the tracks over the sum of the lengths that the
     * observed one had come to by then; the start counts in neither. 0 is perfect; NaN or infinite where nothing moved (1).
     */
    public double normalisedCumulativeSeparation() {
        return normalised;
    }

    /**
     * The skill score of Liu and Weisberg: one minus the normalised cumulative separation over the tolerance, but never
     * below 0. 1 is perfect (1).
     *
     * @param tolerance the normalised cumulative separation from which on there is no skill, usually 1 (1)
     */
    public double skill(double tolerance) {
        return Math.max(0, unclippedSkill(tolerance));
    }

    /**
     * The same, going on below 0, so that bad and very bad can be told apart and a mean is not flattered (1).
     *
     * @param tolerance the normalised cumulative separation at which it is 0, usually 1 (1)
     */
    public double unclippedSkill(double tolerance) {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("the tolerance must be above 0, got " + tolerance);
        }
        return 1 - normalised / tolerance;
    }
}
