package org.driftline.drift.area;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;

/**
 * Where to search at one time.
 *
 * @param datumOrNull mean position on the sphere; null when no position is known
 * @param mostProbableOrNull where the density is highest; null when no position is known
 * @param regions highest-density regions, the smallest share first; empty when no position is known
 * @param shares what the particles are doing
 * @param stranded where on the coast the stranded ones lie, the largest share first
 * @param kernelEast standard deviation of the kernel towards the east (m)
 * @param kernelNorth standard deviation of the kernel towards the north (m)
 */
public record SearchArea(
        @Nullable LonLat datumOrNull,
        @Nullable LonLat mostProbableOrNull,
        List<SearchRegion> regions,
        Shares shares,
        List<CoastStretch> stranded,
        double kernelEast,
        double kernelNorth) {
    public SearchArea {
        regions = List.copyOf(regions);
        stranded = List.copyOf(stranded);
    }

    static SearchArea unknown(Shares shares) {
        return new SearchArea(null, null, List.of(), shares, List.of(), 0, 0);
    }

    /** The mean position, if any position is known. */
    public Optional<LonLat> datum() {
        return Optional.ofNullable(datumOrNull);
    }

    /** Where the density is highest, if any position is known. */
    public Optional<LonLat> mostProbable() {
        return Optional.ofNullable(mostProbableOrNull);
    }
}
