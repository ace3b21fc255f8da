package org.driftline.drift.kernel;

import org.driftline.drift.geo.Wgs84;

/**
 * The numbers in the formulas of both kernels.
 *
 * <p>How many terms a series has: a relative error e of a way of 80 km, the longest, is e times 80 km, so 1e-11 is less
 * than a micrometre.
 */
final class Series {

    static final double TO_RADIANS = Math.PI / 180;
    static final double TO_DEGREES = 180 / Math.PI;
    static final double ONE_MINUS_E2 = 1 - Wgs84.E2;
    static final double PER_A = 1 / Wgs84.A;
    static final double PER_POLE = 1 / (Wgs84.A * ONE_MINUS_E2);

    /** sin x = x (S0 + S1 x² + ...), from -90 to 90 degrees: Chebyshev's, with an error below 1e-13. */
    static final double S0 = 0.9999999999999496;

    static final double S1 = -0.1666666666646667;
    static final double S2 = 0.008333333320358342;
    static final double S3 = -0.0001984126668312942;
    static final double S4 = 2.7556952912749203e-06;
    static final double S5 = -2.50302681845105e-08;
    static final double S6 = 1.5411219683109116e-10;

    /** cos x = C0 + C1 x² + ..., from -90 to 90 degrees: Chebyshev's, with an error below 1e-12. */
    static final double C0 = 0.9999999999992479;

    static final double C1 = -0.4999999999701275;
    static final double C2 = 0.0416666664728517;
    static final double C3 = -0.0013888884170787184;
    static final double C4 = 2.4801039927845832e-05;
    static final double C5 = -2.7524670418646376e-07;
    static final double C6 = 1.99075060089416e-09;

    /** sqrt(1 - s) = 1 + s (W1 + s (W2 + ...)): the binomial series, for s up to 0.007. */
    static final double W1 = -0.5;

    static final double W2 = -0.125;
    static final double W3 = -0.0625;

    /** 1 / sqrt(1 - s) = 1 + s (N1 + s (N2 + ...)). */
    static final double N1 = 0.5;

    static final double N2 = 0.375;
    static final double N3 = 0.3125;
    static final double N4 = 35 / 128.0;

    /** sqrt(1 + t²) = 1 + t² (Q1 + t² (Q2 + ...)), for t up to 0.02. */
    static final double Q1 = 0.5;

    static final double Q2 = -0.125;
    static final double Q3 = 0.0625;

    /** 1 / sqrt(1 + t²) = 1 + t² (P1 + t² (P2 + ...)), for t up to 0.02. */
    static final double P1 = -0.5;

    static final double P2 = 0.375;

    /** arctan t = t (A0 + t² (A1 + t² A2)), for t up to 0.02 (degrees). */
    static final double A0 = TO_DEGREES;

    static final double A1 = -TO_DEGREES / 3;
    static final double A2 = TO_DEGREES / 5;

    private Series() {}
}
