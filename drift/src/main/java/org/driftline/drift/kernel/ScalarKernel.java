package org.driftline.drift.kernel;

/** The reference. */
final class ScalarKernel implements Kernel {

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public void place(MovingPoints points, int count) {
        ScalarGeodesic.place(points, 0, count);
    }

    @Override
    public void follow(MovingPoints points, int count) {
        ScalarGeodesic.follow(points, 0, count);
    }

    @Override
    public boolean anyOdd(MovingPoints points, int count) {
        return ScalarGeodesic.anyOdd(points, count);
    }

    @Override
    public void move(MovingPoints points, int count) {
        move(points, 0, count);
    }

    static void move(MovingPoints points, int from, int to) {
        ScalarGeodesic.bends(points, from, to);
        ScalarGeodesic.ends(points, from, to);
        ScalarGeodesic.longitudes(points, from, to);
        ScalarGeodesic.wrap(points, from, to);
        ScalarGeodesic.latitudes(points, from, to);
    }

    @Override
    public Patch ready(Patch patch, Patch.Place part) {
        return patch.of(part);
    }

    @Override
    public boolean findQuickly(Cells cells, EvenAxes axes, int count) {
        return false;
    }

    @Override
    public void interpolate(Cells cells, int count) {
        ScalarGrid.interpolate(cells, 0, count);
    }

    @Override
    public void leeway(Drifters drifters, int count) {
        ScalarDrift.wind(drifters, 0, count);
        ScalarDrift.leeway(drifters, 0, count);
    }

    @Override
    public void streams(Drifters drifters, int count) {
        ScalarDrift.streams(drifters, 0, count);
    }

    @Override
    public void draw(Drifters drifters, int count) {
        drifters.found = 0;
        ScalarDrift.draw(drifters, 0, count);
    }
}
