package org.driftline.drift.sea;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.seed.SeededParticles;

/**
 * Moves particles that would start on land to the sea. Each goes to the nearest node at sea of a lattice of 0.01 degrees
 * that covers all particles and 0.1 degrees around them; where there is none, it stays.
 *
 * <p>The lattice, its origin and "nearest in degrees" are those of OpenDrift 1.14 ({@code seed:ocean_only}), so that both
 * start from the same places. Across the dateline, where its lattice goes around the Earth, ours does not.
 */
public final class SeaStarts {

    private SeaStarts() {}

    /** Moves in place those that start on land. */
    public static SeaMoves move(SeededParticles particles, LandMask land) {
        double[] lon = particles.lon();
        double[] lat = particles.lat();
        SeaMoves moves = SeaMoves.NONE;
        @Nullable SeaLattice lattice = null;
        for (int i = 0; i < lon.length; i++) {
            if (land.isLand(lon[i], lat[i])) {
                lattice = lattice == null ? SeaLattice.around(lon, lat, land) : lattice;
                Optional<LonLat> sea = lattice.nearestSea(lon[i], lat[i]);
                if (sea.isPresent()) {
                    moves = moves.with(Geodesic.inverse(new LonLat(lon[i], lat[i]), sea.get())
                            .distance());
                    lon[i] = sea.get().lon();
                    lat[i] = sea.get().lat();
                }
            }
        }
        return moves;
    }
}
