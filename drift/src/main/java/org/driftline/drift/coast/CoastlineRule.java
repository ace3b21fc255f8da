package org.driftline.drift.coast;

/**
 * How particles meet the coast.
 *
 * @param action what becomes of them
 * @param contact how the meeting is found
 * @param precision of the rectangle scan, NaN when it is off or not used (degrees)
 * @param oceanOnly whether particles that would start on land start in the nearest water instead
 */
public record CoastlineRule(CoastlineAction action, Contact contact, double precision, boolean oceanOnly) {

    /** Stranding at the exact first crossing of path and shoreline: the default. */
    public static final CoastlineRule DEFAULT = onPath(CoastlineAction.STRANDING);

    /** How the meeting of a path with the land is found. */
    public enum Contact {
        /** The first crossing of the path of the step with the shoreline, wherever it is. */
        PATH,
        /**
         * As OpenDrift 1.14: only the end of each step is tested, and the place of stranding is searched over the
         * rectangle between the ends of the step. Thin land can be jumped.
         */
        RECTANGLE_SCAN
    }

    /** @throws IllegalArgumentException if a precision is given that is not above 0, or one is given with PATH */
    public CoastlineRule {
        if (precision <= 0 || (contact == Contact.PATH && !Double.isNaN(precision))) {
            throw new IllegalArgumentException("coastline precision must be above 0, and is for the scan only");
        }
    }

    /** The exact rule with an action. */
    public static CoastlineRule onPath(CoastlineAction action) {
        return new CoastlineRule(action, Contact.PATH, Double.NaN, true);
    }

    /**
     * OpenDrift's rule, for comparisons.
     *
     * @param precision step of the scan, NaN for none (degrees)
     */
    public static CoastlineRule rectangleScan(CoastlineAction action, double precision) {
        return new CoastlineRule(action, Contact.RECTANGLE_SCAN, precision, true);
    }

    /** The same for particles that stay where their release puts them, even on land. */
    public CoastlineRule leavingStartsOnLand() {
        return new CoastlineRule(action, contact, precision, false);
    }
}
