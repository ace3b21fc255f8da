package org.driftline.drift.kernel;

/**
 * With vectors; what does not fill one is done by the reference.
 *
 * <p>The compiler makes good code of a pass only if it compiles it on its own: taken together into one method they are
 * too long, and vectors end up as objects. So all passes are called from one place that sees many of them.
 */
final class VectorKernel implements Kernel {

    private static final Pass<MovingPoints>[] PLACE = passes(VectorGeodesic::place);
    private static final Pass<MovingPoints>[] FOLLOW = passes(VectorGeodesic::follow);
    private static final Pass<MovingPoints>[] ANY_ODD = passes(VectorGeodesic::anyOdd);
    private static final Pass<MovingPoints>[] MOVE =
            passes(VectorGeodesic::bends, VectorGeodesic::ends, VectorGeodesic::longitudes, VectorGeodesic::latitudes);
    private static final Pass<Cells>[] FIND = passes(VectorGrid::columns, VectorGrid::rows);
    private static final Pass<Cells>[] FILL = passes(VectorGrid::cells);
    /** Up to some version the compiler makes short vectors, of one node, slower than plain numbers. */
    private static final boolean SHORT_VECTORS = Runtime.version().feature() >= 25;

    private static final Pass<Cells>[] BETWEEN =
            passes(SHORT_VECTORS ? VectorGrid::between : VectorGrid::betweenPlainly, VectorGrid::part);
    private static final Pass<Cells>[] AT_ONCE = SHORT_VECTORS
            ? passes(VectorGrid::atOnce, VectorGrid::part)
            : passes(VectorGrid::fetch, VectorGrid::across, VectorGrid::part);
    private static final Pass<Drifters>[] LEEWAY =
            passes(VectorDrift::wind, VectorDrift::ahead, VectorDrift::aside, VectorDrift::leeway);
    private static final Pass<Drifters>[] STREAMS = passes(VectorDrift::streams);
    private static final Pass<Drifters>[] DRAW = passes(VectorDrift::draw);

    /** A loop over the particles of a block. */
    private interface Pass<T> {
        void run(T block, int to);
    }

    @Override
    public String name() {
        return "vector of " + Lanes.D.vectorBitSize() + " bits";
    }

    @Override
    public void place(MovingPoints points, int count) {
        int whole = Lanes.whole(count);
        run(PLACE, points, whole);
        ScalarGeodesic.place(points, whole, count);
    }

    @Override
    public void follow(MovingPoints points, int count) {
        int whole = Lanes.whole(count);
        run(FOLLOW, points, whole);
        ScalarGeodesic.follow(points, whole, count);
    }

    @Override
    public boolean anyOdd(MovingPoints points, int count) {
        int whole = Lanes.whole(count);
        run(ANY_ODD, points, whole);
        return points.anyOdd || whole < count;
    }

    @Override
    public void move(MovingPoints points, int count) {
        int whole = Lanes.whole(count);
        run(MOVE, points, whole);
        if (points.beyond) {
            ScalarGeodesic.wrap(points, 0, whole);
        }
        ScalarKernel.move(points, whole, count);
    }

    @Override
    public Patch ready(Patch patch, Patch.Place part) {
        Patch now = patch.of(part);
        return SHORT_VECTORS ? now : now.packed();
    }

    @Override
    public boolean findQuickly(Cells cells, EvenAxes axes, int count) {
        if (Lanes.whole(count) < count || count == 0) {
            return false;
        }
        cells.axes = axes;
        run(FIND, cells, count);
        if (cells.allInside) {
            run(cells.patch.ready ? AT_ONCE : BETWEEN, cells, count);
        }
        return cells.allInside;
    }

    @Override
    public void interpolate(Cells cells, int count) {
        int whole = Lanes.whole(count);
        run(FILL, cells, whole);
        run(cells.patch.ready ? AT_ONCE : BETWEEN, cells, whole);
        ScalarGrid.interpolate(cells, whole, count);
    }

    @Override
    public void leeway(Drifters drifters, int count) {
        int whole = Lanes.whole(count);
        run(LEEWAY, drifters, whole);
        ScalarDrift.wind(drifters, whole, count);
        ScalarDrift.leeway(drifters, whole, count);
    }

    @Override
    public void streams(Drifters drifters, int count) {
        int whole = Lanes.whole(count);
        run(STREAMS, drifters, whole);
        ScalarDrift.streams(drifters, whole, count);
    }

    @Override
    public void draw(Drifters drifters, int count) {
        int whole = Lanes.whole(count);
        drifters.found = 0;
        run(DRAW, drifters, whole);
        ScalarDrift.draw(drifters, whole, count);
    }

    private static <T> void run(Pass<T>[] passes, T block, int to) {
        for (Pass<T> pass : passes) {
            pass.run(block, to);
        }
    }

    @SafeVarargs
    private static <T> Pass<T>[] passes(Pass<T>... passes) {
        return passes;
    }
}
