package org.driftline.drift.golden;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/** Numbers that describe a cloud, as the statistical goldens have them. */
final class CloudStatistics {

    private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    private CloudStatistics() {}

    /**
     * A number and how much it varies among equal runs because the cloud is a sample.
     *
     * @param value as found
     * @param samplingError its standard deviation by theory (binomial for shares and quantiles), in the same unit
     */
    record Statistic(double value, double samplingError) {}

    /** Statistics of one record by name. */
    static Map<String, Statistic> of(Recording run, int record, LonLat centre) {
        double[] lon = run.lon(record);
        double[] lat = run.lat(record);
        double meanLon = mean(lon);
        double meanLat = mean(lat);
        double root = Math.sqrt(lon.length);
        Map<String, Statistic> found = new LinkedHashMap<>();
        found.put("mean_lon", new Statistic(meanLon, Math.sqrt(covariance(lon, lon)) / root));
        found.put("mean_lat", new Statistic(meanLat, Math.sqrt(covariance(lat, lat)) / root));
        spread(found, lon, lat, new LonLat(meanLon, meanLat));
        quantiles(found, "dist_from_start_m", distances(run, record, centre));
        quantiles(found, "dist_from_mean_m", distances(run, record, new LonLat(meanLon, meanLat)));
        quantiles(found, "lon_q", lon);
        quantiles(found, "lat_q", lat);
        found.put("frac_orientation1", share(run, record, false));
        found.put("frac_orientation_changed", share(run, record, true));
        return found;
    }

    private static void spread(Map<String, Statistic> found, double[] lon, double[] lat, LonLat mean) {
        int n = lon.length;
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            Geodesic.Way way = Geodesic.inverse(mean, new LonLat(lon[i], lat[i]));
            x[i] = way.distance() * Math.sin(Math.toRadians(way.azimuth()));
            y[i] = way.distance() * Math.cos(Math.toRadians(way.azimuth()));
        }
        double stdX = Math.sqrt(covariance(x, x));
        double stdY = Math.sqrt(covariance(y, y));
        double corr = covariance(x, y) / (stdX * stdY);
        found.put("std_x_m", new Statistic(stdX, stdX / Math.sqrt(2.0 * n)));
        found.put("std_y_m", new Statistic(stdY, stdY / Math.sqrt(2.0 * n)));
        found.put("corr", new Statistic(corr, (1 - corr * corr) / Math.sqrt(n)));
    }

    private static double[] distances(Recording run, int record, LonLat from) {
        double[] distances = new double[run.lon(record).length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Geodesic.distance(from, run.position(record, i));
        }
        return distances;
    }

    private static void quantiles(Map<String, Statistic> found, String name, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int q = 0; q < SHARES.length; q++) {
            double binomial = Math.sqrt(SHARES[q] * (1 - SHARES[q]) / sorted.length);
            double error = (quantile(sorted, SHARES[q] + binomial) - quantile(sorted, SHARES[q] - binomial)) / 2;
            found.put(name + "." + q, new Statistic(quantile(sorted, SHARES[q]), error));
        }
    }

    private static double quantile(double[] sorted, double share) {
        double at = Math.min(1, share) * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(sorted.length - 1, below + 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }

    private static Statistic share(Recording run, int record, boolean changed) {
        byte[] now = run.orientation(record);
        byte[] first = run.orientation(0);
        int count = 0;
        for (int i = 0; i < now.length; i++) {
            count += changed ? now[i] ^ first[i] : now[i];
        }
        double share = (double) count / now.length;
        return new Statistic(share, Math.sqrt(share * (1 - share) / now.length));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double covariance(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (x[i] - meanX) * (y[i] - meanY);
        }
        return sum / (x.length - 1);
    }
}
