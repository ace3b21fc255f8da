package org.driftline.io.skill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.track.Track;

/** Collects positions of drifters in any order. */
final class DrifterPositions {
    private final Map<String, TreeMap<Double, LonLat>> byDrifter = new LinkedHashMap<>();

    /**
     * Adds a position.
     *
     * @param time (s since 1970-01-01T00Z)
     * @throws DrifterFileException if the place is nowhere on the Earth, or the drifter was elsewhere at that time
     */
    void add(String id, double time, double lon, double lat) throws DrifterFileException {
        if (!(lat >= -90 && lat <= 90 && lon >= -180 && lon <= 360)) {
            throw new DrifterFileException(
                    "drifter %s has a position at latitude %s, longitude %s".formatted(id, lat, lon));
        }
        LonLat place = new LonLat(lon, lat);
        LonLat before = byDrifter.computeIfAbsent(id, key -> new TreeMap<>()).put(time, place);
        if (before != null && !before.equals(place)) {
            throw new DrifterFileException("drifter %s is in two places at one time, %s and %s"
                    .formatted(id, before.inMinutes(), place.inMinutes()));
        }
    }

    List<Drifter> drifters() {
        List<Drifter> drifters = new ArrayList<>();
        byDrifter.forEach((id, places) -> drifters.add(new Drifter(
                id,
                new Track(
                        places.keySet().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray(),
                        places.values().stream().mapToDouble(LonLat::lon).toArray(),
                        places.values().stream().mapToDouble(LonLat::lat).toArray()))));
        return drifters;
    }
}
