package org.driftline.drift.mesh;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.SliceSource;
import org.driftline.drift.field.Window;

/**
 * Turns components to east and north into components along a grid's axes, node by node. Between nodes those change less:
 * close to a pole "east" of two neighbours may be opposite directions.
 */
public final class TurnedSource implements SliceSource {

    private final SliceSource source;
    private final TurnedGrid grid;
    private @Nullable Window known;
    private float[] sin = new float[0];
    private float[] cos = new float[0];

    /**
     * A source of components along the axes of a grid.
     *
     * @param source of components to east and north at its nodes
     */
    public TurnedSource(SliceSource source, TurnedGrid grid) {
        this.source = source;
        this.grid = grid;
    }

    @Override
    public void read(int timeIndex, Window window, float[] u, float[] v) throws IOException {
        source.read(timeIndex, window, u, v);
        if (!window.equals(known)) {
            sin = new float[window.nodes()];
            cos = new float[window.nodes()];
            grid.azimuths(window, sin, cos);
            known = window;
        }
        for (int i = 0; i < window.nodes(); i++) {
            float east = u[i];
            u[i] = east * cos[i] - v[i] * sin[i];
            v[i] = east * sin[i] + v[i] * cos[i];
        }
    }
}
