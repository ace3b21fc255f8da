package org.driftline.drift.area;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.density.KernelWidth;
import org.driftline.drift.geo.LonLat;

/**
 * Where to search at one time.
 *
 * @param datumOrNull mean position on the sphere; null when no position is known
 * @param mostProbableOrNull where the density is highest; null when no position is known
 * @param regions highest-density regions, the smallest share first; empty when no position is known
 * @param shares what the particles are doing
 * @param stranded where on the coast the stranded ones lie, the largest share first
 * @param kernel around each drifting particle; no wider than 0 when none drifts
 * @param coastKernel around each stranded particle; no wider than 0 when none is stranded
 */
public record SearchArea(
        @Nullable LonLat datumOrNull,
        @Nullable LonLat mostProbableOrNull,
        List<SearchRegion> regions,
        Shares shares,
        List<CoastStretch> stranded,
        KernelWidth kernel,
        KernelWidth coastKernel) {
    public SearchArea {
        regions = List.copyOf(regions);
        stranded = List.copyOf(stranded);
    }

    static SearchArea unknown(Shares shares) {
        return new SearchArea(null, null, List.of(), shares, List.of(), KernelWidth.NONE, KernelWidth.NONE);
    }

    /** The mean position, if any position is known. */
    public Optional<LonLat> datum() {
        return Optional.ofNullable(datumOrNull);
    }

    /** Where the density is highest, if any position is known. */
    public Optional<LonLat> mostProbable() {
        return Optional.ofNullable(mostProbableOrNull);
    }

    /** The widest of all kernels (m). */
    public double widestKernel() {
        return Math.max(kernel.widest(), coastKernel.widest());
    }
}
