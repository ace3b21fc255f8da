package org.driftline.io.cf;

import java.util.Arrays;
import java.util.BitSet;

import org.driftline.drift.field.HorizontalGrid;
import org.driftline.drift.geo.Area;

/**
 * Where in the box around a grid it has cells: on a map projection the corners of the box are empty. A coarse raster, so
 * that it can be kept for every file of a catalogue; at the edge it says yes rather than no.
 */
public final class Footprint {

    /** Of a grid of meridians and parallels, which fills its box. */
    public static final Footprint WHOLE_BOX = new Footprint(Area.EARTH, new BitSet());

    private static final int SIDE = 96;

    private final Area box;
    private final BitSet taken;

    private Footprint(Area box, BitSet taken) {
        this.box = box;
        this.taken = taken;
    }

    /** That of any grid. */
    static Footprint of(HorizontalGrid grid) {
        Area box = grid.area();
        BitSet taken = new BitSet(SIDE * SIDE);
        double[] lon = new double[SIDE];
        double[] lat = new double[SIDE];
        double[] col = new double[SIDE];
        double[] row = new double[SIDE];
        for (int i = 0; i < SIDE; i++) {
            double place = box.west() + (i + 0.5) / SIDE * (box.east() - box.west());
            lon[i] = place - 360 * Math.floor((place + 180) / 360);
        }
        for (int k = 0; k < SIDE; k++) {
            Arrays.fill(lat, box.south() + (k + 0.5) / SIDE * (box.north() - box.south()));
            grid.locate(lon, lat, 0, SIDE, col, row);
            for (int i = 0; i < SIDE; i++) {
                taken.set(k * SIDE + i, !Double.isNaN(col[i]) && !Double.isNaN(row[i]));
            }
        }
        return new Footprint(box, taken);
    }

    /** Whether the grid fills its box. */
    public boolean isWholeBox() {
        return taken.isEmpty();
    }

    /**
     * Whether the grid may have a cell at a place in its box.
     *
     * @param lon longitude by any convention (degrees east)
     * @param lat latitude (degrees north)
     */
    public boolean mayHold(double lon, double lat) {
        if (isWholeBox()) {
            return true;
        }
        double east = lon - box.west();
        east -= 360 * Math.floor(east / 360);
        int i = (int) Math.floor(east / (box.east() - box.west()) * SIDE);
        int k = (int) Math.floor((lat - box.south()) / (box.north() - box.south()) * SIDE);
        for (int down = -1; down <= 1; down++) {
            for (int across = -1; across <= 1; across++) {
                if (isTaken(k + down, i + across)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isTaken(int k, int i) {
        return k >= 0 && k < SIDE && i >= 0 && i < SIDE && taken.get(k * SIDE + i);
    }
}
