package org.driftline.io.cf;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;

/**
 * Wind or current as found in a file.
 *
 * @param quantity which
 * @param first name of the variable with the component to the east or along x
 * @param second name of the one to the north or along y
 * @param why how it was known, at which level, in which unit: for people
 * @param grid where its nodes are
 * @param field its numbers
 * @param likeReference the same as OpenDrift reads it, null if that makes no difference
 */
public record Velocity(
        Quantity quantity,
        String first,
        String second,
        List<String> why,
        Grid grid,
        VectorField field,
        @Nullable Velocity likeReference) {

    /** Copies the list. */
    public Velocity {
        why = List.copyOf(why);
    }

    Velocity withReading(Velocity ofReference) {
        return new Velocity(quantity, first, second, why, grid, field, ofReference);
    }

    /** This, or the same as OpenDrift reads it. */
    public Velocity as(boolean reference) {
        return reference && likeReference != null ? likeReference : this;
    }

    /**
     * What a grid is like.
     *
     * @param text projection, Earth and size, for people
     * @param footprint where in the box around it there are cells
     * @param warnings what people must know before they trust it; as a rule nothing
     */
    public record Grid(String text, Footprint footprint, List<String> warnings) {

        /** Copies the list. */
        public Grid {
            warnings = List.copyOf(warnings);
        }
    }
}
