package org.driftline.io.forcing;

import java.util.List;
import java.util.Optional;

import org.driftline.drift.field.Coverage;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.geo.LonLat;
import org.driftline.io.cf.Footprint;

/** A file of the catalogue: one that serves, or one that was refused. */
public sealed interface ForcingEntry {

    /** Under which the file is asked for: its file name without {@code .nc}. */
    String name();

    /** Length of the file (bytes). */
    long size();

    /** What the file covers of wind or current; empty if it has none, or was refused. */
    Optional<Coverage> coverage(Quantity quantity);

    /** Whether there are numbers all over the area that is covered. */
    default boolean fillsItsArea(Quantity quantity) {
        return false;
    }

    /** Whether there are numbers at a place, at some time. */
    default boolean mayHold(Quantity quantity, LonLat place) {
        return false;
    }

    /**
     * A file that serves.
     *
     * @param name under which it is asked for
     * @param size its length (bytes)
     * @param sha256 checksum of its bytes, 64 lower-case hexadecimal digits
     * @param title what it says it is; empty if nothing
     * @param synthetic whether it was made up, for demonstrations
     * @param fields the wind, the current, or both
     */
    record Usable(String name, long size, String sha256, String title, boolean synthetic, List<FieldSummary> fields)
            implements ForcingEntry {

        /** Copies the list. */
        public Usable {
            fields = List.copyOf(fields);
        }

        @Override
        public Optional<Coverage> coverage(Quantity quantity) {
            return fields.stream()
                    .filter(field -> field.quantity() == quantity)
                    .map(FieldSummary::coverage)
                    .findFirst();
        }

        @Override
        public boolean fillsItsArea(Quantity quantity) {
            return fields.stream()
                    .anyMatch(field ->
                            field.quantity() == quantity && field.footprint().isWholeBox());
        }

        @Override
        public boolean mayHold(Quantity quantity, LonLat place) {
            return fields.stream()
                    .filter(field -> field.quantity() == quantity)
                    .anyMatch(field -> field.coverage().area().contains(place.lon(), place.lat())
                            && field.footprint().mayHold(place.lon(), place.lat()));
        }
    }

    /**
     * A file that does not serve.
     *
     * @param name under which it would be asked for
     * @param size its length (bytes)
     * @param reason why it was refused, for people
     */
    record Refused(String name, long size, String reason) implements ForcingEntry {

        @Override
        public Optional<Coverage> coverage(Quantity quantity) {
            return Optional.empty();
        }
    }

    /**
     * Wind or current of a file.
     *
     * @param quantity which
     * @param variables names of the two components, east or x first
     * @param coverage where and when
     * @param footprint where in the area of the coverage there are numbers
     */
    record FieldSummary(Quantity quantity, List<String> variables, Coverage coverage, Footprint footprint) {

        /** Copies the list. */
        public FieldSummary {
            variables = List.copyOf(variables);
        }
    }
}
