package org.driftline.drift.geo;

/**
 * Geodesics on the WGS84 ellipsoid, to a tenth of a millimetre.
 *
 * <p>Only {@link StrictMath} is used, so that every machine finds the same bits.
 *
 * @see <a href="https://www.ngs.noaa.gov/PUBS_LIB/inverse.pdf">Vincenty (1975), Direct and inverse solutions of
 *     geodesics on the ellipsoid with application of nested equations, Survey Review 23 (176)</a>
 */
public final class Geodesic {

    private static final double ENOUGH = 1e-13;
    private static final int MOST_ROUNDS = 200;

    private Geodesic() {}

    /**
     * Where one arrives.
     *
     * @param azimuth initial direction, clockwise from north (degrees)
     * @param distance along the geodesic, may be negative (m)
     */
    public static LonLat direct(LonLat start, double azimuth, double distance) {
        double alpha = StrictMath.toRadians(azimuth);
        return direct(start, distance * StrictMath.sin(alpha), distance * StrictMath.cos(alpha), distance);
    }

    /**
     * Where one arrives after a move that is given by its parts.
     *
     * @param east part of the way to the east at the start (m)
     * @param north part of the way to the north at the start (m)
     */
    public static LonLat move(LonLat start, double east, double north) {
        return direct(start, east, north, StrictMath.hypot(east, north));
    }

    private static LonLat direct(LonLat start, double east, double north, double distance) {
        if (distance == 0) {
            return start;
        }
        double sinAlpha1 = east / distance;
        double cosAlpha1 = north / distance;
        double u1 = reducedLatitude(start.lat());
        double sinU1 = StrictMath.sin(u1);
        double cosU1 = StrictMath.cos(u1);
        double sigma1 = StrictMath.atan2(sinU1, cosU1 * cosAlpha1);
        double sinAlpha = cosU1 * sinAlpha1;
        Series series = new Series(1 - sinAlpha * sinAlpha);
        double sigma = series.angle(distance, sigma1);
        double sinSigma = StrictMath.sin(sigma);
        double cosSigma = StrictMath.cos(sigma);
        double toPole = sinU1 * sinSigma - cosU1 * cosSigma * cosAlpha1;
        double lat = StrictMath.atan2(
                sinU1 * cosSigma + cosU1 * sinSigma * cosAlpha1, (1 - Wgs84.F) * StrictMath.hypot(sinAlpha, toPole));
        double lambda = StrictMath.atan2(sinSigma * sinAlpha1, cosU1 * cosSigma - sinU1 * sinSigma * cosAlpha1);
        double lon = lambda - series.longitudeCorrection(sinAlpha, sigma, StrictMath.cos(2 * sigma1 + sigma));
        double degrees = start.lon() + StrictMath.toDegrees(lon);
        return new LonLat(degrees - 360 * Math.floor((degrees + 180) / 360), StrictMath.toDegrees(lat));
    }

    /**
     * Length of the shortest way between two places; NaN if they are so nearly opposite each other that Vincenty's
     * iteration does not end, beyond some 19,900 km (m).
     */
    public static double distance(LonLat from, LonLat to) {
        return inverse(from, to).distance();
    }

    /**
     * The shortest way between two places.
     *
     * @return NaN in both components for places nearly opposite each other
     */
    public static Way inverse(LonLat from, LonLat to) {
        double u1 = reducedLatitude(from.lat());
        double u2 = reducedLatitude(to.lat());
        double sinU1 = StrictMath.sin(u1);
        double cosU1 = StrictMath.cos(u1);
        double sinU2 = StrictMath.sin(u2);
        double cosU2 = StrictMath.cos(u2);
        double difference = to.lon() - from.lon();
        double l = StrictMath.toRadians(difference - 360 * Math.rint(difference / 360));
        double lambda = l;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double sinLambda = StrictMath.sin(lambda);
            double cosLambda = StrictMath.cos(lambda);
            double across = cosU2 * sinLambda;
            double along = cosU1 * sinU2 - sinU1 * cosU2 * cosLambda;
            double sinSigma = StrictMath.hypot(across, along);
            if (sinSigma == 0) {
                return new Way(0, 0);
            }
            double cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            double sigma = StrictMath.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            double cos2Alpha = 1 - sinAlpha * sinAlpha;
            double cos2SigmaM = cos2Alpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cos2Alpha;
            Series series = new Series(cos2Alpha);
            double next = l + series.longitudeCorrection(sinAlpha, sigma, cos2SigmaM);
            if (Math.abs(next - lambda) < ENOUGH) {
                return new Way(series.length(sigma, cos2SigmaM), StrictMath.toDegrees(StrictMath.atan2(across, along)));
            }
            lambda = next;
        }
        return new Way(Double.NaN, Double.NaN);
    }

    private static double reducedLatitude(double lat) {
        double phi = StrictMath.toRadians(lat);
        return StrictMath.atan2((1 - Wgs84.F) * StrictMath.sin(phi), StrictMath.cos(phi));
    }

    /**
     * The way from one place to another.
     *
     * @param distance along the geodesic (m)
     * @param azimuth initial direction, clockwise from north, -180 to 180 (degrees)
     */
    public record Way(double distance, double azimuth) {}

    /** Vincenty's series for one geodesic, by the cosine squared of its azimuth at the equator. */
    private static final class Series {

        private final double cos2Alpha;
        private final double a;
        private final double b;

        Series(double cos2Alpha) {
            this.cos2Alpha = cos2Alpha;
            double u2 = cos2Alpha * (Wgs84.A * Wgs84.A - Wgs84.B * Wgs84.B) / (Wgs84.B * Wgs84.B);
            a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
            b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
        }

        /** Arc on the auxiliary sphere that belongs to a distance. */
        double angle(double distance, double sigma1) {
            double first = distance / (Wgs84.B * a);
            double sigma = first;
            for (int round = 0; round < MOST_ROUNDS; round++) {
                double next = first + correction(sigma, StrictMath.cos(2 * sigma1 + sigma));
                boolean done = Math.abs(next - sigma) < 1e-15;
                sigma = next;
                if (done) {
                    break;
                }
            }
            return sigma;
        }

        double length(double sigma, double cos2SigmaM) {
            return Wgs84.B * a * (sigma - correction(sigma, cos2SigmaM));
        }

        private double correction(double sigma, double cos2SigmaM) {
            double sin = StrictMath.sin(sigma);
            double twoCos2 = 2 * cos2SigmaM * cos2SigmaM;
            double fourth = b / 6 * cos2SigmaM * (4 * sin * sin - 3) * (2 * twoCos2 - 3);
            return b * sin * (cos2SigmaM + b / 4 * (StrictMath.cos(sigma) * (twoCos2 - 1) - fourth));
        }

        /** By how much the longitude on the auxiliary sphere is larger. */
        double longitudeCorrection(double sinAlpha, double sigma, double cos2SigmaM) {
            double c = Wgs84.F / 16 * cos2Alpha * (4 + Wgs84.F * (4 - 3 * cos2Alpha));
            double inner = cos2SigmaM + c * StrictMath.cos(sigma) * (2 * cos2SigmaM * cos2SigmaM - 1);
            return (1 - c) * Wgs84.F * sinAlpha * (sigma + c * StrictMath.sin(sigma) * inner);
        }
    }
}
