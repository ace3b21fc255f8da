package org.driftline.io.forcing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.driftline.drift.field.Coverage;
import org.driftline.drift.field.Quantity;
import org.driftline.io.cf.Velocity;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.Variable;

/** What {@code drift inspect} prints about a file. */
final class ForcingDescription {

    private static final int LONGEST_ATTRIBUTE = 100;

    private final String name;
    private final NetCdfFile file;
    private final List<Velocity> velocities;
    private final List<String> reasons;
    private final StringBuilder out = new StringBuilder();

    ForcingDescription(String name, NetCdfFile file, List<Velocity> velocities, List<String> reasons) {
        this.name = name;
        this.file = file;
        this.velocities = velocities;
        this.reasons = reasons;
    }

    String text() {
        line("%s: %s", name, file.format());
        for (Map.Entry<String, String> attribute : file.attributes().toMap().entrySet()) {
            line("  %s = %s", attribute.getKey(), shortened(attribute.getValue()));
        }
        line("dimensions:");
        file.dimensions().forEach(dimension -> line("  %s", dimension));
        line("variables:");
        file.variables().forEach(variable -> line("  %s", described(variable)));
        for (Quantity quantity : Quantity.values()) {
            describe(quantity);
        }
        reasons.forEach(reason -> line("note: %s", reason));
        if (velocities.isEmpty()) {
            line("REFUSED: neither wind nor current can be read from this file");
        }
        return out.toString();
    }

    private void line(String format, Object... arguments) {
        out.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }

    private static String shortened(String text) {
        String one = text.replaceAll("\\s+", " ");
        return one.length() > LONGEST_ATTRIBUTE ? one.substring(0, LONGEST_ATTRIBUTE) + " …" : one;
    }

    private static String described(Variable variable) {
        StringBuilder text = new StringBuilder(variable.toString());
        text.append(' ').append(variable.type().name().toLowerCase(Locale.ROOT));
        for (String attribute : List.of("standard_name", "long_name", "units")) {
            variable.attributes()
                    .text(attribute)
                    .ifPresent(value -> text.append(", ").append(shortened(value)));
        }
        return text.toString();
    }

    private void describe(Quantity quantity) {
        Optional<Velocity> found = velocities.stream()
                .filter(velocity -> velocity.quantity() == quantity)
                .findFirst();
        String label = quantity.name().toLowerCase(Locale.ROOT);
        if (found.isEmpty()) {
            line("%s: none", label);
            return;
        }
        Velocity velocity = found.get();
        Coverage coverage = velocity.field().coverage();
        line("%s: %s and %s", label, velocity.first(), velocity.second());
        line("  because: %s", String.join("; ", velocity.why()));
        line("  grid: %s", velocity.grid().text());
        line("  time: %s to %s", instant(coverage.start()), instant(coverage.end()));
        line(
                "  area: longitude %.4f to %.4f, latitude %.4f to %.4f",
                coverage.area().west(),
                coverage.area().east(),
                coverage.area().south(),
                coverage.area().north());
    }

    private static Instant instant(double epochSeconds) {
        return Instant.ofEpochMilli(Math.round(epochSeconds * 1000));
    }
}
