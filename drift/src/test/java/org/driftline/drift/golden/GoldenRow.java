package org.driftline.drift.golden;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.driftline.drift.ParticleStatus;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.seed.Orientation;

/** One particle at one time, as the reference has it. */
public record GoldenRow(Map<String, String> cells) {

    /** The text of a column. */
    public String text(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
        }
        return cell;
    }

    /** The number of a column. */
    public double number(String column) {
        return text(column).equals("nan") ? Double.NaN : Double.parseDouble(text(column));
    }

    /** The texts of several columns. */
    public List<String> texts(String... columns) {
        return Arrays.stream(columns).map(this::text).toList();
    }

    /** When. */
    public Instant time() {
        return Instant.parse(text("time"));
    }

    /** Which particle. */
    public int id() {
        return Integer.parseInt(text("id"));
    }

    /** Where. */
    public LonLat position() {
        return new LonLat(number("lon"), number("lat"));
    }

    /** What it is doing. */
    public ParticleStatus status() {
        return Arrays.stream(ParticleStatus.values())
                .filter(status -> status.name().equalsIgnoreCase(text("status")))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown status " + text("status")));
    }

    /** Which columns of the object table it follows. */
    public Orientation orientation() {
        return text("orientation").equals("0") ? Orientation.RIGHT : Orientation.LEFT;
    }
}
