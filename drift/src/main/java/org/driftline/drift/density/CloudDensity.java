package org.driftline.drift.density;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.geo.LonLat;

/**
 * The probability density around a cloud of places, measured along the axes of its widest and its narrowest scatter.
 *
 * <p>Places of several kinds have kernels of their own: those on a beach lie so densely, and so narrowly, that their
 * kernel would make an island of every place out at sea, and the kernel of the sea would smear the beach over the land.
 */
public final class CloudDensity {
    /** Below so few particles single ones decide; the mass of the smooth density is the steadier guide. */
    private static final int FEW = 200;

    private static final int SAMPLE = 64;

    private final LonLat mean;
    private final LocalPlane plane;
    private final double turn;
    private final List<Kind> kinds;
    private final DensityGrid grid;
    private final Contours contours;

    private CloudDensity(List<Points> points, double[] least, LonLat mean, LocalPlane plane) {
        this.mean = mean;
        this.turn = Spread.of(points.get(0)).turn();
        this.plane = plane.turned(turn);
        points.forEach(each -> each.turnAxes(turn));
        this.kinds = Kind.of(points, least);
        this.grid = kinds.size() == 1 ? kinds.get(0).grid : sum(kinds);
        this.contours = new Contours(grid);
    }

    /**
     * The density around places.
     *
     * @param lon longitudes {@code [place]} (degrees east)
     * @param lat latitudes {@code [place]} (degrees north)
     * @param selections of the places of each kind, none of them empty; the first gives the axes
     */
    public static CloudDensity around(double[] lon, double[] lat, List<? extends Selection> selections) {
        LocalPlane plane = LocalPlane.around(centre(lon, lat, selections.get(0)));
        MeanPlace mean = plane.mean();
        List<Points> points = new ArrayList<>();
        for (Selection taken : selections) {
            Points taking = new Points(taken.size());
            int to = 0;
            for (int i = 0; to < taking.size(); i++) {
                if (taken.has(i)) {
                    plane.project(lon[i], lat[i], taking, to++, mean);
                }
            }
            points.add(taking);
        }
        double[] least = selections.stream().mapToDouble(Selection::leastKernel).toArray();
        return new CloudDensity(points, least, mean.place(), plane);
    }

    /** Any place in the midst of them will do for a map: the mean of a few. */
    private static LonLat centre(double[] lon, double[] lat, Selection taken) {
        MeanPlace mean = new MeanPlace(0);
        int stride = Math.max(1, taken.size() / SAMPLE);
        int left = 0;
        int wanted = Math.min(SAMPLE, taken.size());
        for (int i = 0; wanted > 0; i++) {
            if (taken.has(i) && left-- == 0) {
                mean.add(lon[i], lat[i]);
                left = stride - 1;
                wanted--;
            }
        }
        return mean.place();
    }

    private static DensityGrid sum(List<Kind> kinds) {
        int all = size(kinds);
        return DensityGrid.sum(
                kinds.stream().map(Kind::grid).toList(),
                kinds.stream()
                        .mapToDouble(kind -> kind.points.size() / (double) all)
                        .toArray());
    }

    private static int size(List<Kind> kinds) {
        return kinds.stream().mapToInt(kind -> kind.points.size()).sum();
    }

    /** Which places of a cloud are looked at. */
    public interface Selection {
        /** How many, at least one. */
        int size();

        /** No kernel around one of them is narrower, where they are not better known than that (m); 0 for no such limit. */
        double leastKernel();

        /** Whether the place with an index is among them. */
        boolean has(int index);
    }

    /** The mean position: the direction of the mean of the unit vectors of all places. */
    public LonLat mean() {
        return mean;
    }

    /** The map on which its contours are. */
    public LocalPlane plane() {
        return plane;
    }

    /** Where it is highest. */
    public LonLat peak() {
        int peak = grid.peak();
        return plane.place(grid.x(peak), grid.y(peak));
    }

    /** The kernel around places of a kind. */
    public KernelWidth kernel(int kind) {
        Bandwidth bandwidth = kinds.get(kind).bandwidth;
        return new KernelWidth(
                Math.hypot(bandwidth.x() * Math.cos(turn), bandwidth.y() * Math.sin(turn)),
                Math.hypot(bandwidth.x() * Math.sin(turn), bandwidth.y() * Math.cos(turn)));
    }

    /**
     * All rings around what is at least that dense.
     *
     * @param threshold above 0 (1/m²)
     */
    public List<Ring> contours(double threshold) {
        return contours.at(threshold);
    }

    /**
     * The densities that bound the regions: as many places as the share asks for are at denser ones. Unlike the mass of
     * the smooth density this is not widened by the width of the kernel.
     *
     * @param shares ascending {@code [region]} (fraction)
     * @return descending {@code [region]} (1/m²)
     */
    public double[] thresholds(double[] shares) {
        int all = size(kinds);
        double inOnePlace = size(kinds.stream().filter(Kind::isInOnePlace).toList());
        boolean byMass = all < FEW || inOnePlace > shares[0] * all;
        double[] thresholds = byMass ? new double[shares.length] : quantiles(shares, all);
        double above = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            double threshold = thresholds[i] > 0 ? thresholds[i] : grid.thresholdByMass(shares[i]);
            above = Math.min(above, threshold);
            thresholds[i] = above;
        }
        return thresholds;
    }

    /**
     * The densities above which shares of the places are. The density at a place is that which the others make: it must
     * not vouch for itself.
     *
     * @see <a href="https://doi.org/10.1080/00031305.1996.10474359">Hyndman 1996, Computing and Graphing Highest
     *     Density Regions</a>
     */
    private double[] quantiles(double[] shares, int all) {
        double[] densities = new double[all];
        int to = 0;
        for (Kind kind : kinds) {
            double own = kind.grid.ownPeak() * kind.points.size() / all;
            for (int i = 0; i < kind.points.size(); i++) {
                densities[to++] = grid.at(kind.points.x[i], kind.points.y[i]) - own;
            }
        }
        double[] quantiles = new double[shares.length];
        int end = all;
        for (int i = 0; i < shares.length; i++) {
            int rank = (int) Math.round((1 - shares[i]) * (all - 1));
            quantiles[i] = Ranks.select(densities, end, rank);
            end = rank + 1;
        }
        return quantiles;
    }

    /** Places of a kind, the kernel around each, whether they are all but one place, and the density that they make. */
    private record Kind(Points points, Bandwidth bandwidth, boolean isInOnePlace, DensityGrid grid) {

        static List<Kind> of(List<Points> points, double[] least) {
            List<Bandwidth> found = points.stream().map(Bandwidth::of).toList();
            List<Bandwidth> bandwidths = new ArrayList<>();
            for (int k = 0; k < least.length; k++) {
                bandwidths.add(found.get(k).atLeast(least[k], least[k]));
            }
            if (least.length > 1) {
                bandwidths = shownByOneGrid(points, bandwidths);
            }
            List<Kind> kinds = new ArrayList<>();
            for (int k = 0; k < least.length; k++) {
                DensityGrid grid = DensityGrid.of(points.get(k), bandwidths.get(k));
                kinds.add(
                        new Kind(points.get(k), bandwidths.get(k), found.get(k).isFinest(), grid));
            }
            return kinds;
        }

        /** A kernel that the grid of them all would miss between its nodes has to be wider. */
        private static List<Bandwidth> shownByOneGrid(List<Points> points, List<Bandwidth> bandwidths) {
            Points.Range x = points.get(0).rangeX();
            Points.Range y = points.get(0).rangeY();
            for (int k = 0; k < points.size(); k++) {
                x = x.and(points.get(k)
                        .rangeX()
                        .grownBy(DensityGrid.reach(bandwidths.get(k).x())));
                y = y.and(points.get(k)
                        .rangeY()
                        .grownBy(DensityGrid.reach(bandwidths.get(k).y())));
            }
            double leastX = DensityGrid.narrowest(x);
            double leastY = DensityGrid.narrowest(y);
            return bandwidths.stream().map(each -> each.atLeast(leastX, leastY)).toList();
        }
    }
}
