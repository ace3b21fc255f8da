package org.driftline.io.summary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.drift.area.CoastStretch;
import org.driftline.drift.area.DatumDrift;
import org.driftline.drift.geo.LonLat;

/** How the datum moves and which stretches of coast are hit, in numbers and in words. */
final class Whereabouts {
    private static final int MOST_TOLD = 3;

    private final RunOutcome outcome;

    Whereabouts(RunOutcome outcome) {
        this.outcome = outcome;
    }

    /** From one record's datum to another's, if both are known and not of the same time. */
    private Optional<DatumDrift> drift(int from, int to) {
        if (from < 0 || from >= to) {
            return Optional.empty();
        }
        Optional<LonLat> first = outcome.areas().get(from).datum();
        Optional<LonLat> second = outcome.areas().get(to).datum();
        double seconds =
                Duration.between(outcome.times().get(from), outcome.times().get(to))
                                .toMillis()
                        / 1000.0;
        return first.isPresent() && second.isPresent()
                ? Optional.of(DatumDrift.between(first.get(), second.get(), seconds))
                : Optional.empty();
    }

    /** Adds the drift since the record before and since the start, and the stretches of coast. */
    void add(ObjectNode node, int record) {
        drift(record - 1, record)
                .ifPresent(drift -> node.putObject("datum_drift")
                        .put("speed_ms", drift.speed())
                        .put("speed_kn", drift.knots())
                        .put("towards_deg", drift.towards()));
        drift(0, record)
                .ifPresent(drift -> node.putObject("datum_moved")
                        .put("distance_km", drift.distance() / 1000)
                        .put("distance_nm", drift.nauticalMiles())
                        .put("towards_deg", drift.towards()));
        ArrayNode stretches = node.putArray("stranded");
        for (CoastStretch stretch : outcome.areas().get(record).stranded()) {
            stretches
                    .addObject()
                    .put("share", stretch.share())
                    .put("from", stretch.from().inMinutes())
                    .put("to", stretch.to().inMinutes())
                    .put("length_km", stretch.length() / 1000);
        }
    }

    /** What there is to say of the end of the run. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        int last = outcome.areas().size() - 1;
        drift(0, last)
                .ifPresent(all -> lines.add(String.format(
                        Locale.ROOT,
                        "The datum moved %.1f NM towards %03.0f° in %.0f h%s.",
                        all.nauticalMiles(),
                        all.towards(),
                        all.seconds() / 3600,
                        drift(last - 1, last).map(Whereabouts::speed).orElse(""))));
        return lines;
    }

    /** Where the stranded particles lie; empty if there are none. */
    String stranded() {
        List<CoastStretch> stretches = outcome.last().stranded();
        List<String> told =
                stretches.stream().limit(MOST_TOLD).map(Whereabouts::inWords).toList();
        int more = stretches.size() - told.size();
        return String.join("; ", told) + (more > 0 ? "; on " + more + " more stretches of coast" : "");
    }

    private static String speed(DatumDrift drift) {
        return String.format(
                Locale.ROOT, "; there it drifts at %.2f kn towards %03.0f°", drift.knots(), drift.towards());
    }

    private static String inWords(CoastStretch stretch) {
        String share = Wording.percent(stretch.share());
        return stretch.length() < 1852
                ? share + " at " + stretch.from().inMinutes()
                : String.format(
                        Locale.ROOT,
                        "%s between %s and %s (%.0f km)",
                        share,
                        stretch.from().inMinutes(),
                        stretch.to().inMinutes(),
                        stretch.length() / 1000);
    }
}
