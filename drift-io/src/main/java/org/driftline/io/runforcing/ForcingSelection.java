package org.driftline.io.runforcing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.driftline.drift.field.Quantity;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.ForcingChoice;
import org.driftline.io.params.ForcingChoice.AnyFile;
import org.driftline.io.params.ForcingChoice.Files;
import org.driftline.io.params.ForcingChoice.Source;

/** Which files of a catalogue serve a request, the preferred first. */
final class ForcingSelection {
    private ForcingSelection() {}

    /**
     * The names of the files to take a vector from; none when it is constant, or nothing serves.
     *
     * <p>Named files are taken in the order of the request. Left to us, we take files that overlap the run in time and
     * place, real ones before synthetic ones and those that are enough by themselves first, and stop at the first that is.
     */
    static List<String> files(DriftRequest request, Quantity quantity, List<ForcingEntry> entries) {
        Source source = source(request.forcing(), quantity);
        if (source instanceof Files named) {
            return named.names().stream()
                    .filter(name -> entries.stream().anyMatch(entry -> gives(entry, name, quantity)))
                    .toList();
        }
        return source instanceof AnyFile ? any(RunReach.of(request.run()), quantity, entries) : List.of();
    }

    static Source source(ForcingChoice choice, Quantity quantity) {
        return switch (quantity) {
            case WIND -> choice.wind();
            case CURRENT -> choice.current();
            case STOKES_DRIFT -> choice.stokesDrift();
        };
    }

    private static boolean gives(ForcingEntry entry, String name, Quantity quantity) {
        return entry.name().equals(name) && entry.coverage(quantity).isPresent();
    }

    private static List<String> any(RunReach reach, Quantity quantity, List<ForcingEntry> entries) {
        List<ForcingEntry> useful = entries.stream()
                .filter(entry -> entry.coverage(quantity).filter(reach::mayUse).isPresent())
                .sorted(Comparator.comparing(ForcingSelection::isSynthetic)
                        .thenComparing(entry -> !isEnough(entry, quantity, reach))
                        .thenComparing(ForcingEntry::name))
                .toList();
        List<String> names = new ArrayList<>();
        for (ForcingEntry entry : useful) {
            names.add(entry.name());
            if (isEnough(entry, quantity, reach)) {
                break;
            }
        }
        return names;
    }

    private static boolean isEnough(ForcingEntry entry, Quantity quantity, RunReach reach) {
        return entry.fillsItsArea(quantity)
                && entry.coverage(quantity).filter(reach::isCoveredBy).isPresent();
    }

    private static boolean isSynthetic(ForcingEntry entry) {
        return entry instanceof ForcingEntry.Usable usable && usable.synthetic();
    }
}
