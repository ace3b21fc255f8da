package org.driftline.drift.field;

/** What a field is of, and which numbers are too large to be true. */
public enum Quantity {
    /** Wind at 10 m. */
    WIND(50),
    /** Surface current. */
    CURRENT(15),
    /** Stokes drift of the waves at the surface. */
    STOKES_DRIFT(15);

    private final float largestComponent;

    Quantity(float largestComponent) {
        this.largestComponent = largestComponent;
    }

    /** A component beyond this, either way, counts as missing (m/s). */
    public float largestComponent() {
        return largestComponent;
    }
}
