package org.driftline.io.runforcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.driftline.drift.field.Coverage;
import org.driftline.drift.field.Quantity;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.ForcingChoice.Constant;
import org.driftline.io.params.ForcingChoice.Files;
import org.driftline.io.params.ForcingChoice.None;
import org.driftline.io.params.ForcingChoice.Source;
import org.driftline.io.params.field.FieldError;

/** Compares a request with the forcing there is, before anybody starts to compute. */
public final class ForcingCheck {
    private static final double TOLERANCE = 1e-3; // s

    private final RunReach reach;
    private final DriftRequest request;
    private final List<ForcingEntry> entries;
    private final List<FieldError> errors = new ArrayList<>();

    private ForcingCheck(DriftRequest request, List<ForcingEntry> entries) {
        this.request = request;
        this.entries = entries;
        this.reach = RunReach.of(request.run());
    }

    /**
     * What the run asks for and the catalogue has not: names ({@code forcing}), places ({@code forcing}) and times
     * ({@code start_time}, {@code duration_hours}); empty when the run can start.
     */
    public static List<FieldError> uncovered(DriftRequest request, List<ForcingEntry> entries) {
        ForcingCheck check = new ForcingCheck(request, entries);
        for (Quantity quantity : Quantity.values()) {
            check.check(quantity);
        }
        return check.errors.stream().distinct().toList();
    }

    private void check(Quantity quantity) {
        Source source = ForcingSelection.source(request.forcing(), quantity);
        if (source instanceof Constant || source instanceof None) {
            return;
        }
        if (source instanceof Files named && !areKnown(named)) {
            return;
        }
        List<ForcingEntry> candidates = candidates(source, quantity);
        if (candidates.isEmpty()) {
            refuse("forcing", "there is no " + word(quantity) + " in " + place(source));
            return;
        }
        if (request.forcing().fallback().of(quantity) != null && quantity != Quantity.STOKES_DRIFT) {
            checkUseful(quantity, source);
            return;
        }
        List<Coverage> there = covering(candidates, quantity);
        if (there.isEmpty()) {
            refuse(
                    "forcing",
                    "no %s covers every release position; in %s there is %s"
                            .formatted(word(quantity), place(source), described(candidates, quantity)));
        } else {
            checkTime(quantity, there);
        }
    }

    /** With something that stands in for gaps, no gap is too large; but what is never used would be ignored. */
    private void checkUseful(Quantity quantity, Source source) {
        List<ForcingEntry> near = entries.stream()
                .filter(entry -> entry.coverage(quantity).filter(reach::mayUse).isPresent())
                .toList();
        if (ForcingSelection.files(request, quantity, near).isEmpty()) {
            refuse(
                    "forcing",
                    "no %s of %s is near the run in time and place; give it as constant values instead of a fallback"
                            .formatted(word(quantity), place(source)));
        }
    }

    private boolean areKnown(Files named) {
        int before = errors.size();
        for (String name : named.names()) {
            ForcingEntry found = entries.stream()
                    .filter(entry -> entry.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (found == null) {
                refuse("forcing", "there is no forcing called " + name);
            } else if (found instanceof ForcingEntry.Refused refused) {
                refuse("forcing", name + " cannot be used: " + refused.reason());
            }
        }
        return errors.size() == before;
    }

    private List<ForcingEntry> candidates(Source source, Quantity quantity) {
        return entries.stream()
                .filter(entry -> entry.coverage(quantity).isPresent())
                .filter(entry ->
                        !(source instanceof Files named) || named.names().contains(entry.name()))
                .toList();
    }

    /** The coverages that together hold every place of release; none if one place is in none of them. */
    private List<Coverage> covering(List<ForcingEntry> candidates, Quantity quantity) {
        boolean all = reach.starts().stream()
                .allMatch(start -> candidates.stream().anyMatch(entry -> entry.mayHold(quantity, start)));
        return all
                ? candidates.stream()
                        .filter(entry -> reach.starts().stream().anyMatch(start -> entry.mayHold(quantity, start)))
                        .flatMap(entry -> entry.coverage(quantity).stream())
                        .toList()
                : List.of();
    }

    /** Follows the run through time from one source to the next. */
    private void checkTime(Quantity quantity, List<Coverage> coverages) {
        double from = RunReach.seconds(reach.from());
        double to = RunReach.seconds(reach.to());
        double covered = from;
        boolean started = false;
        List<Coverage> inOrder = coverages.stream()
                .sorted(Comparator.comparingDouble(Coverage::start))
                .toList();
        for (Coverage coverage : inOrder) {
            if (coverage.start() <= covered + TOLERANCE && coverage.end() >= covered - TOLERANCE) {
                started = true;
                covered = Math.max(covered, coverage.end());
            }
        }
        if (!started) {
            refuse(
                    earlyField(),
                    "there is no %s at %s; at the release position it is there from %s"
                            .formatted(word(quantity), reach.from(), times(inOrder)));
        } else if (covered < to - TOLERANCE) {
            refuse(lateField(), "the %s ends at %s, before %s".formatted(word(quantity), instant(covered), reach.to()));
        }
    }

    /** Forward it is the start that is too early; backward it is the end. */
    private String earlyField() {
        return isForward() ? "start_time" : "duration_hours";
    }

    private String lateField() {
        return isForward() ? "duration_hours" : "start_time";
    }

    private boolean isForward() {
        return !request.run().end().isBefore(request.run().start());
    }

    private void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static String word(Quantity quantity) {
        return quantity.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String place(Source source) {
        return source instanceof Files named ? String.join(", ", named.names()) : "the catalogue";
    }

    private static String described(List<ForcingEntry> candidates, Quantity quantity) {
        List<String> texts = new ArrayList<>();
        for (ForcingEntry entry : candidates) {
            entry.coverage(quantity)
                    .ifPresent(coverage -> texts.add("%s (longitude %.2f to %.2f, latitude %.2f to %.2f)"
                            .formatted(
                                    entry.name(),
                                    coverage.area().west(),
                                    coverage.area().east(),
                                    coverage.area().south(),
                                    coverage.area().north())));
        }
        return String.join("; ", texts);
    }

    private static String times(List<Coverage> coverages) {
        List<String> texts = new ArrayList<>();
        for (Coverage coverage : coverages) {
            texts.add(instant(coverage.start()) + " to " + instant(coverage.end()));
        }
        return String.join(", and from ", texts);
    }

    private static Instant instant(double epochSeconds) {
        return Instant.ofEpochMilli(Math.round(epochSeconds * 1000));
    }
}
