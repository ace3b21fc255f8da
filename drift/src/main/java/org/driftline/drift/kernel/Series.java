package org.driftline.drift.kernel;

import org.driftline.drift.geo.Wgs84;

/**
 * The numbers in the formulas of both kernels.
 *
 * <p>How many terms a series has: a relative error e of a way of 80 km, the longest, is e times 80 km, so 1e-11 is less
 * than a micrometre. Curvatures only bend a way, which the ellipsoid's flatness makes smaller still: 1e-6 is enough.
 */
final class Series {

    static final double TO_RADIANS = Math.PI / 180;
    static final double TO_DEGREES = 180 / Math.PI;
    static final double PER_ONE_MINUS_E2 = 1 / (1 - Wgs84.E2);
    static final double FLAT = Wgs84.E2 / (1 - Wgs84.E2);

    /** A longitude of a larger size may be 180 degrees or more. */
    static final double BELOW_180 = Math.nextDown(180.0);

    /** Half the curvature to the east, E0 + E1 sin² of the latitude: Chebyshev's, with a relative error below 1e-6 (1/m). */
    static final double E0 = 7.839285222177513e-08;

    static final double E1 = -2.628360210198218e-10;

    /** Half the curvature to the north, M0 + M1 sin² of the latitude, with one below 3e-6 (1/m). */
    static final double M0 = 7.892095917112811e-08;

    static final double M1 = -7.911643931862332e-10;

    /** The radius of the curvature to the east, N0 + N1 sin² + ...: Chebyshev's, with an error below 0.03 mm (m). */
    static final double N0 = 6378136.999972303;

    static final double N1 = 21348.837239719993;
    static final double N2 = 107.18349102917617;
    static final double N3 = 0.6050275759645326;

    /** sin x = x (S0 + S1 x² + ...), from -90 to 90 degrees: Chebyshev's, with a relative error below 2e-11. */
    static final double S0 = 0.9999999999829191;

    static final double S1 = -0.16666666616815567;
    static final double S2 = 0.008333330974207583;
    static final double S3 = -0.00019840861179319552;
    static final double S4 = 2.752526981229885e-06;
    static final double S5 = -2.3889217773452806e-08;

    /** cos x = C0 + C1 x² + ..., from -90 to 90 degrees: Chebyshev's, with an error below 1e-12. */
    static final double C0 = 0.9999999999992479;

    static final double C1 = -0.4999999999701275;
    static final double C2 = 0.0416666664728517;
    static final double C3 = -0.0013888884170787184;
    static final double C4 = 2.4801039927845832e-05;
    static final double C5 = -2.7524670418646376e-07;
    static final double C6 = 1.99075060089416e-09;

    /** sqrt(1 + t²) = 1 + t² (Q1 + t² Q2), for t up to 0.02. */
    static final double Q1 = 0.5;

    static final double Q2 = -0.125;

    /** 1 / sqrt(1 + t²) = 1 + t² (P1 + t² (P2 + ...)), for t up to 0.02. */
    static final double P1 = -0.5;

    static final double P2 = 0.375;

    /** arctan t = t (A0 + t² (A1 + t² A2)), for t up to 0.02 (degrees). */
    static final double A0 = TO_DEGREES;

    static final double A1 = -TO_DEGREES / 3;
    static final double A2 = TO_DEGREES / 5;

    private Series() {}
}
