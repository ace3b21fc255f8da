package org.driftline.drift.object;

/**
 * What drifts: one class of objects and how the wind moves it.
 *
 * <p>Each component of the leeway is a line fitted to drifts measured at sea: slope times wind speed at 10 m plus
 * offset, with a standard error around it.
 *
 * @param number 1 to 85, as in the published list
 * @param key short name, such as {@code PIW-1}
 * @param description what it is, in words
 * @param depth place in the tree of classes, 0 for a root
 * @param downwind along the wind
 * @param right across the wind, for objects that drift to the right of it
 * @param left across the wind, for objects that drift to the left of it
 * @see <a href="https://apps.dtic.mil/sti/citations/ADA366414">Allen and Plourde (1999), CG-D-08-99</a>
 */
public record ObjectClass(
        int number, String key, String description, int depth, Regression downwind, Regression right, Regression left) {

    /**
     * A fitted line.
     *
     * @param slope of the wind speed at 10 m (%)
     * @param offset drift without wind (cm/s)
     * @param standardError of the fit (cm/s)
     */
    public record Regression(double slope, double offset, double standardError) {}

    @Override
    public String toString() {
        return number + " " + key + " (" + description + ")";
    }
}
