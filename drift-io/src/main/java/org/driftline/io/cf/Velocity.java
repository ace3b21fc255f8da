package org.driftline.io.cf;

import java.util.List;

import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.Quantity;

/**
 * Wind or current as found in a file.
 *
 * @param quantity which
 * @param first name of the variable with the component to the east or along x
 * @param second name of the one to the north or along y
 * @param why how it was known, at which level, in which unit: for people
 * @param grid what the grid is like: for people
 * @param field its numbers
 */
public record Velocity(
        Quantity quantity, String first, String second, List<String> why, String grid, GriddedField field) {

    /** Copies the list. */
    public Velocity {
        why = List.copyOf(why);
    }
}
