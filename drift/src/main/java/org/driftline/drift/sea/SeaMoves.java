package org.driftline.drift.sea;

/**
 * What was done about particles that would have started on land.
 *
 * @param moved how many start elsewhere, at sea
 * @param farthest how far the farthest of them was moved, 0 if none was (m)
 */
public record SeaMoves(int moved, double farthest) {

    /** Every particle starts where its release put it. */
    public static final SeaMoves NONE = new SeaMoves(0, 0);

    SeaMoves with(double distance) {
        return new SeaMoves(moved + 1, Math.max(farthest, distance));
    }
}
