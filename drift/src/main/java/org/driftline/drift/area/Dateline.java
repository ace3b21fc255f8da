package org.driftline.drift.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;

import org.driftline.drift.geo.LonLat;

/**
 * Cuts polygons at the 180th meridian, as GeoJSON wants them; a polygon around a pole gets the pole as an edge along the
 * top or bottom of the map.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7946#section-3.1.9">RFC 7946, section 3.1.9</a>
 */
final class Dateline {
    private Dateline() {}

    static List<SearchPolygon> split(SearchPolygon polygon) {
        List<List<LonLat>> chains = new ArrayList<>(chains(polygon.outer()));
        if (chains.isEmpty()) {
            return List.of(polygon);
        }
        List<List<LonLat>> wholeHoles = new ArrayList<>();
        for (List<LonLat> hole : polygon.holes()) {
            List<List<LonLat>> pieces = chains(hole);
            if (pieces.isEmpty()) {
                wholeHoles.add(hole);
            }
            chains.addAll(pieces);
        }
        if (chains.size() % 2 != 0) {
            chains.add(aroundPole(polygon.outer()));
        }
        return withHoles(link(chains), wholeHoles);
    }

    /** The pieces of a ring between its crossings of the meridian; none if it does not cross. */
    private static List<List<LonLat>> chains(List<LonLat> ring) {
        List<List<LonLat>> chains = new ArrayList<>();
        List<LonLat> chain = new ArrayList<>();
        for (int i = 0; i < ring.size() - 1; i++) {
            LonLat from = ring.get(i);
            LonLat to = ring.get(i + 1);
            chain.add(from);
            if (Math.abs(to.lon() - from.lon()) > 180) {
                double side = from.lon() > 0 ? 180 : -180;
                double lat = crossing(from, to, side);
                chain.add(new LonLat(side, lat));
                chains.add(chain);
                chain = new ArrayList<>();
                chain.add(new LonLat(-side, lat));
            }
        }
        if (!chains.isEmpty()) {
            chain.addAll(chains.get(0));
            chains.set(0, chain);
        }
        return chains;
    }

    private static double crossing(LonLat from, LonLat to, double side) {
        double toLon = to.lon() + 2 * side;
        double way = toLon - from.lon();
        double share = Math.abs(way) < 1e-12 ? 0 : (side - from.lon()) / way;
        return from.lat() + share * (to.lat() - from.lat());
    }

    /** A ring that crosses an odd number of times goes round a pole; it is on the left of a counter-clockwise ring. */
    private static List<LonLat> aroundPole(List<LonLat> outer) {
        double turned = 0;
        for (int i = 0; i < outer.size() - 1; i++) {
            double step = outer.get(i + 1).lon() - outer.get(i).lon();
            turned += step - 360 * Math.rint(step / 360);
        }
        return turned > 0
                ? List.of(new LonLat(180, 90), new LonLat(-180, 90))
                : List.of(new LonLat(-180, -90), new LonLat(180, -90));
    }

    /** Joins the end of each chain along the meridian to the start of the next. */
    private static List<List<LonLat>> link(List<List<LonLat>> chains) {
        IdentityHashMap<List<LonLat>, List<LonLat>> next = new IdentityHashMap<>();
        pair(chains, 180, next);
        pair(chains, -180, next);
        List<List<LonLat>> rings = new ArrayList<>();
        for (List<LonLat> first : chains) {
            List<LonLat> ring = new ArrayList<>();
            List<LonLat> chain = first;
            List<LonLat> following = next.remove(chain);
            while (following != null) {
                ring.addAll(chain);
                chain = following;
                following = next.remove(chain);
            }
            if (!ring.isEmpty()) {
                ring.add(ring.get(0));
                rings.add(ring);
            }
        }
        return rings;
    }

    /** Along one side of the map the ends of chains in order of latitude belong together two by two. */
    private static void pair(List<List<LonLat>> chains, double side, IdentityHashMap<List<LonLat>, List<LonLat>> next) {
        List<End> ends = new ArrayList<>();
        for (List<LonLat> chain : chains) {
            LonLat first = chain.get(0);
            LonLat last = chain.get(chain.size() - 1);
            if (first.lon() == side) {
                ends.add(new End(first.lat(), chain, true));
            }
            if (last.lon() == side) {
                ends.add(new End(last.lat(), chain, false));
            }
        }
        ends.sort(Comparator.comparingDouble(End::lat));
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            End one = ends.get(i);
            End other = ends.get(i + 1);
            if (one.start) {
                next.put(other.chain, one.chain);
            } else {
                next.put(one.chain, other.chain);
            }
        }
    }

    private static List<SearchPolygon> withHoles(List<List<LonLat>> rings, List<List<LonLat>> holes) {
        return rings.stream()
                .map(ring -> new SearchPolygon(
                        ring,
                        holes.stream()
                                .filter(hole -> contains(ring, hole.get(0)))
                                .toList()))
                .toList();
    }

    private static boolean contains(List<LonLat> ring, LonLat place) {
        boolean inside = false;
        for (int i = 0; i < ring.size() - 1; i++) {
            LonLat a = ring.get(i);
            LonLat b = ring.get(i + 1);
            boolean across = a.lat() > place.lat() != b.lat() > place.lat();
            if (across && place.lon() < a.lon() + (place.lat() - a.lat()) / (b.lat() - a.lat()) * (b.lon() - a.lon())) {
                inside = !inside;
            }
        }
        return inside;
    }

    /** One end of a chain on the meridian. */
    private record End(double lat, List<LonLat> chain, boolean start) {}
}
