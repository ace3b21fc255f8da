package org.driftline.io.cf;

import java.io.IOException;

import org.driftline.drift.field.SliceSource;
import org.driftline.drift.field.Window;
import org.driftline.io.cf.shape.FieldShape;
import org.driftline.io.cf.values.PackedValues;
import org.driftline.io.cf.values.TimeLevels;

/** Reads windows of both components of a velocity (m/s). */
final class VelocitySource implements SliceSource {

    /**
     * One component.
     *
     * @param values its numbers
     * @param shape which dimension is which
     * @param factor what makes m/s of them
     */
    record Component(PackedValues values, FieldShape shape, float factor) {}

    private final Component first;
    private final Component second;
    private final TimeLevels times;

    VelocitySource(Component first, Component second, TimeLevels times) {
        this.first = first;
        this.second = second;
        this.times = times;
    }

    @Override
    public void read(int timeIndex, Window window, float[] u, float[] v) throws IOException {
        int place = times.place(timeIndex);
        read(first, place, window, u);
        read(second, place, window, v);
    }

    private static void read(Component component, int timeIndex, Window window, float[] into) throws IOException {
        FieldShape shape = component.shape();
        int[] start = shape.start(timeIndex, window.firstRow(), window.firstCol());
        int[] count = shape.count(window.rows(), window.cols());
        if (shape.transposed()) {
            float[] columns = new float[window.nodes()];
            component.values().read(start, count, columns);
            transpose(columns, window, into);
        } else {
            component.values().read(start, count, into);
        }
        if (component.factor() != 1) {
            for (int i = 0; i < into.length; i++) {
                into[i] *= component.factor();
            }
        }
    }

    private static void transpose(float[] columns, Window window, float[] into) {
        for (int row = 0; row < window.rows(); row++) {
            for (int col = 0; col < window.cols(); col++) {
                into[row * window.cols() + col] = columns[col * window.rows() + row];
            }
        }
    }
}
