package org.driftline.io.summary;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchRegion;
import org.driftline.drift.area.Shares;
import org.driftline.drift.origin.OriginSearch;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;

/** The search area at the end of a run in plain words, as it would be read out. */
final class SearchAreaText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private SearchAreaText() {}

    static String of(RunOutcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(heading(outcome));
        SearchArea area = outcome.last();
        area.datum().ifPresent(datum -> lines.add("Datum (mean position): " + datum.inMinutes() + "."));
        Whereabouts whereabouts = new Whereabouts(outcome);
        lines.addAll(whereabouts.lines());
        area.mostProbable().ifPresent(place -> lines.add("Most probable position: " + place.inMinutes() + "."));
        for (SearchRegion region : area.regions()) {
            lines.add(region(region));
        }
        if (area.regions().isEmpty()) {
            lines.add("There is no search area: no position is known any more.");
        }
        lines.add(shares(area.shares(), outcome.isIterative()));
        if (!area.stranded().isEmpty()) {
            lines.add("Stranded: " + whereabouts.stranded() + ".");
        }
        lines.add(sources(outcome));
        if (outcome.kept().isSample()) {
            lines.add("Areas and shares are from all particles; one in %d is stored one by one."
                    .formatted(outcome.kept().every()));
        }
        for (String reservation : outcome.reservations()) {
            lines.add("Caution: " + reservation + ".");
        }
        return String.join("\n", lines);
    }

    private static String heading(RunOutcome outcome) {
        RunSpec run = outcome.request().run();
        Duration span = Duration.between(run.start(), run.end());
        return "Search area for %s, %s, at %s (%s h %s), from %d particles."
                .formatted(
                        run.object().key(),
                        run.object().description(),
                        TIME.format(outcome.lastTime()),
                        hours(span.abs()),
                        span.isNegative() ? "before the find" : "after the start",
                        run.particles());
    }

    private static String hours(Duration span) {
        double hours = span.toMinutes() / 60.0;
        return hours == Math.rint(hours) ? Long.toString((long) hours) : String.format(Locale.ROOT, "%.1f", hours);
    }

    private static String region(SearchRegion region) {
        return "%.0f %% of the probability is within %s km² (%s NM²)%s."
                .formatted(
                        100 * region.share(),
                        Wording.area(region.areaInSquareKilometres()),
                        Wording.area(region.areaInSquareNauticalMiles()),
                        region.pieces() == 1 ? "" : " in " + region.pieces() + " pieces");
    }

    private static String shares(Shares shares, boolean iterative) {
        StringBuilder text = new StringBuilder(Wording.percent(shares.drifting()) + " of the particles are adrift, "
                + Wording.percent(shares.stranded()) + " stranded");
        append(text, shares.leftForcing(), iterative ? "without an origin" : "lost (they left the forcing)");
        append(text, shares.beyondLimits(), "beyond the limits of the run");
        append(text, shares.pending(), "not yet released");
        return text.append('.').toString();
    }

    private static void append(StringBuilder text, double share, String what) {
        if (share > 0) {
            text.append(", ").append(Wording.percent(share)).append(' ').append(what);
        }
    }

    private static String sources(RunOutcome outcome) {
        String convention = outcome.request().run().leftRight() == LeftRight.ALLEN
                ? "right of downwind as in Allen's tables"
                : "mirrored as in OpenDrift";
        return "Wind: %s. Current: %s. Coast: %s (%s). Crosswind leeway: %s.%s"
                .formatted(
                        outcome.forcing().names("wind"),
                        outcome.forcing().names("current"),
                        outcome.forcing().forcing().land().name(),
                        outcome.forcing().forcing().land().resolution(),
                        convention,
                        method(outcome));
    }

    private static String method(RunOutcome outcome) {
        if (outcome.request().run().direction() == Direction.FORWARD) {
            return "";
        }
        return outcome.isIterative()
                ? " Backward: drifted forward until the find was met within %.0f m.".formatted(OriginSearch.TOLERANCE)
                : " Backward: time reversed.";
    }
}
