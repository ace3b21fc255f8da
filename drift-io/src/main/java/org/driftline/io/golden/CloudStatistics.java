package org.driftline.io.golden;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.track.Recording;

/** Numbers that describe the cloud of one record, under the names of the statistical goldens. */
final class CloudStatistics {
    private final Map<String, Statistic> found = new LinkedHashMap<>();
    private final double[] shares; // of the quantiles
    private final double[] lon;
    private final double[] lat;

    private CloudStatistics(Recording run, int record, double[] shares) {
        this.shares = shares.clone();
        this.lon = run.lon(record);
        this.lat = run.lat(record);
    }

    /**
     * A number and how much it varies among equal runs because the cloud is a sample.
     *
     * @param value as found
     * @param samplingError its standard deviation by theory (binomial for shares and quantiles), in the same unit
     */
    record Statistic(double value, double samplingError) {}

    /**
     * Statistics of one record by name; quantiles have their share behind the name.
     *
     * @param centre of the release
     * @param shares of the quantiles (fraction)
     */
    static Map<String, Statistic> of(Recording run, int record, LonLat centre, double[] shares) {
        CloudStatistics statistics = new CloudStatistics(run, record, shares);
        statistics.positions(centre);
        statistics.orientations(run.orientation(0), run.orientation(record));
        return statistics.found;
    }

    private void positions(LonLat centre) {
        LonLat mean = new LonLat(mean(lon), mean(lat));
        double root = Math.sqrt(lon.length);
        found.put("mean_lon", new Statistic(mean.lon(), Math.sqrt(covariance(lon, lon)) / root));
        found.put("mean_lat", new Statistic(mean.lat(), Math.sqrt(covariance(lat, lat)) / root));
        spread(mean);
        quantiles("dist_from_start_m", distances(centre));
        quantiles("dist_from_mean_m", distances(mean));
        quantiles("lon_q", lon);
        quantiles("lat_q", lat);
    }

    private void spread(LonLat mean) {
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

    private double[] distances(LonLat from) {
        double[] distances = new double[lon.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Geodesic.distance(from, new LonLat(lon[i], lat[i]));
        }
        return distances;
    }

    private void quantiles(String name, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        for (int q = 0; q < shares.length; q++) {
            double binomial = Math.sqrt(shares[q] * (1 - shares[q]) / sorted.length);
            double error = (quantile(sorted, shares[q] + binomial) - quantile(sorted, shares[q] - binomial)) / 2;
            found.put(name + " " + shares[q], new Statistic(quantile(sorted, shares[q]), error));
        }
    }

    private static double quantile(double[] sorted, double share) {
        double at = Math.max(0, Math.min(1, share)) * (sorted.length - 1);
        int below = (int) at;
        double above = sorted[Math.min(sorted.length - 1, below + 1)];
        return sorted[below] + (at - below) * (above - sorted[below]);
    }

    private void orientations(byte[] first, byte[] now) {
        int left = 0;
        int changed = 0;
        for (int i = 0; i < now.length; i++) {
            left += now[i];
            changed += now[i] ^ first[i];
        }
        found.put("frac_orientation1", share(left, now.length));
        found.put("frac_orientation_changed", share(changed, now.length));
    }

    private static Statistic share(int count, int of) {
        double share = (double) count / of;
        return new Statistic(share, Math.sqrt(share * (1 - share) / of));
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
