package org.driftline.io.golden;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.release.Orientation;

/**
 * One particle at one time, as the reference has it.
 *
 * @param cells text by column
 */
record GoldenRow(Map<String, String> cells) {

    GoldenRow {
        cells = Map.copyOf(cells);
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }

    /** The text of a column. */
    String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
        }
        return cell;
    }

    /** The number of a column; NaN where the reference has none. */
    double number(String column) {
        return text(column).equals("nan") ? Double.NaN : Double.parseDouble(text(column));
    }

    Instant time() {
        return Instant.parse(text("time"));
    }

    /** Which particle. */
    int id() {
        return Integer.parseInt(text("id"));
    }

    LonLat position() {
        return new LonLat(number("lon"), number("lat"));
    }

    /** Time drifted, negative backward (s). */
    double age() {
        return number("age_seconds");
    }

    ParticleStatus status() {
        return Arrays.stream(ParticleStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(text("status")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown status " + text("status")));
    }

    /** Which columns of the object table it follows. */
    Orientation orientation() {
        return text("orientation").equals("0") ? Orientation.RIGHT : Orientation.LEFT;
    }
}
