package org.driftline.io.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.driftline.drift.RunSummary;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.origin.BackwardMethod;
import org.driftline.drift.sea.SeaMoves;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.records.Kept;
import org.driftline.io.runforcing.ForcingUsed;
import org.driftline.io.runforcing.RunForcing;

/**
 * What was asked, what it was made from and where it says to search; the files are told from this.
 *
 * @param request what was asked
 * @param forcing what it was made from
 * @param times of the records
 * @param areas one per record
 * @param counts what came of the particles
 * @param kept which of them are in the files one by one
 */
public record RunOutcome(
        DriftRequest request,
        RunForcing forcing,
        List<Instant> times,
        List<SearchArea> areas,
        RunSummary counts,
        Kept kept) {
    private static final String LOST =
            " of the particles are lost: they left the forcing, its time or the limits of the run";
    private static final String NO_ORIGIN = " of the particles have no origin from which they come to the find:"
            + " land or a lack of data is in between";

    public RunOutcome {
        times = List.copyOf(times);
        areas = List.copyOf(areas);
    }

    private static String reservation(Quantity quantity, double share) {
        String what = quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String instead = quantity == Quantity.STOKES_DRIFT ? "none" : "the fallback value";
        return "the forcing has no %s for %s of the particle-steps: %s was used"
                .formatted(what, Wording.percent(share), instead);
    }

    private List<String> startsOnLand() {
        List<String> reservations = new ArrayList<>();
        SeaMoves moves = counts.seaMoves();
        if (moves.moved() > 0) {
            reservations.add(
                    "%d of %d particles would have started on land and were moved to the nearest water, by up to %.0f m"
                            .formatted(moves.moved(), counts.particles(), Math.ceil(moves.farthest())));
        }
        int onLand = counts.finalCounts().getOrDefault(ParticleStatus.SEEDED_ON_LAND, 0);
        if (onLand > 0) {
            reservations.add("%d of %d particles start on land and never drift".formatted(onLand, counts.particles()));
        }
        return reservations;
    }

    /** Whether particles were drifted forward, again and again, until they came to the find. */
    boolean isIterative() {
        return request.backwardMethod() == BackwardMethod.ITERATIVE;
    }

    /** The search area at the end. */
    public SearchArea last() {
        return areas.get(areas.size() - 1);
    }

    /** When the run ends. */
    public Instant lastTime() {
        return times.get(times.size() - 1);
    }

    /** Why the result is worth less than it looks; empty when it is not. */
    public List<String> reservations() {
        List<String> reservations = new ArrayList<>();
        if (forcing.synthetic()) {
            reservations.add("the forcing is SYNTHETIC: for exercises only");
        }
        if (forcing.forcing().land().name().equals("none")
                && request.run().coastline().action() != CoastlineAction.NONE) {
            reservations.add("no coastline was used: particles drift over land");
        }
        for (ForcingUsed used : forcing.used()) {
            used.warnings().forEach(warning -> reservations.add(used.kind() + " of " + used.name() + ": " + warning));
        }
        reservations.addAll(startsOnLand());
        double outside = last().shares().outside();
        if (outside > 0) {
            reservations.add(Wording.percent(outside) + (isIterative() ? NO_ORIGIN : LOST));
        }
        counts.fallbackShares().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(gap -> reservation(gap.getKey(), gap.getValue()))
                .forEach(reservations::add);
        return reservations;
    }
}
