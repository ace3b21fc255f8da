package org.driftline.drift.kernel;

/**
 * The arithmetic of a step, over blocks of particles. There is the scalar reference, and one with vectors that does the
 * same operations in the same order, so that the bits they find are the same: which one runs is a matter of time alone.
 */
public sealed interface Kernel permits ScalarKernel, VectorKernel {

    /** For messages and results: {@code scalar}, or {@code vector} with its width. */
    String name();

    /** Finds sine and cosine of latitudes. */
    void place(MovingPoints points, int count);

    /** Finds sine and cosine of the latitudes after a move. */
    void follow(MovingPoints points, int count);

    /** Whether there may be moves that are left to the geodesic. */
    boolean anyOdd(MovingPoints points, int count);

    /** Moves points. */
    void move(MovingPoints points, int count);

    /** Interpolates a part of a patch in time beforehand; worth it for more particles than nodes. */
    Patch ready(Patch patch, Patch.Place part);

    /**
     * Finds the vectors at particles that are all well inside a patch of a grid with even axes.
     *
     * @return false, and nothing is done, if some may not be, or the kernel has no quick way
     */
    boolean findQuickly(Cells cells, EvenAxes axes, int count);

    /** Finds the vectors at particles whose columns and rows are known. */
    void interpolate(Cells cells, int count);

    /** Finds the ways of leeway. */
    void leeway(Drifters drifters, int count);

    /** Finds the ways with a stream. */
    void streams(Drifters drifters, int count);

    /** Draws for all particles. */
    void draw(Drifters drifters, int count);
}
