package org.driftline.io.cli.input;

import picocli.CommandLine.Option;

import org.driftline.io.params.RunLimits;
import org.driftline.io.result.ResultExtent;

/** How large a run may be, and how much of it is stored. */
public final class SizeOptions {
    @Option(
            names = "--max-particles",
            paramLabel = "number",
            description = "Refuse a run of more particles (${DEFAULT-VALUE}); each takes about 100 bytes of memory.")
    private int particles = RunLimits.USUAL.particles();

    @Option(
            names = "--max-positions",
            paramLabel = "number",
            description = "Refuse a run of which more positions, particles times records, would be stored"
                    + " (${DEFAULT-VALUE}); each takes about 80 bytes of disk, half of them until the run ends.")
    private long positions = RunLimits.USUAL.positions();

    @Option(
            names = "--store-every",
            paramLabel = "number",
            description = "Store every second, third, ... particle one by one; search areas and shares are from all.")
    private int storeEvery = 1;

    @Option(names = "--animation", description = "Draw animation.png too, up to 49 times of the run.")
    private boolean animation;

    /** Refuses what makes no sense. */
    public void check() throws BadInputException {
        if (particles < 1 || positions < 2 || storeEvery < 1) {
            throw new BadInputException("--max-particles, --max-positions and --store-every must be 1 or more");
        }
    }

    /** Positions that are not stored do not count. */
    public RunLimits limits() {
        return new RunLimits(particles, Math.multiplyExact(positions, (long) storeEvery), RunLimits.USUAL.records());
    }

    /** How much of a run is stored. */
    public ResultExtent extent() {
        return new ResultExtent(storeEvery, animation);
    }
}
