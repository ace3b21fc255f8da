package org.driftline.commander.unit;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

import static java.util.Objects.requireNonNull;

/** Reads units from bodies. */
public final class UnitReader {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CALL_SIGN = 100;
    /** Slower is not moving (kn). */
    private static final double SLOWEST = 0.1;
    /** Faster than what searches; beyond it the unit of the number is wrong (kn). */
    private static final double FASTEST = 400;
    /** A minute (h). */
    private static final double SHORTEST = 1.0 / 60;
    /** Two months: a ship (h). */
    private static final double LONGEST = 1440;

    private static final int LARGEST_CREW = 10_000;
    private static final String[] REQUIRED = {"name", "kind", "cruise_kn", "endurance_h", "sensor"};
    private static final Set<String> KNOWN =
            Set.of("name", "call_sign", "kind", "cruise_kn", "search_kn", "endurance_h", "sensor", "crew", "base");
    private static final Set<String> KNOWN_OF_BASE = Set.of("latitude", "longitude", "name");

    private UnitReader() {}

    /** @throws org.driftline.commander.problem.DomainError if fields are missing, wrong, or not to be there */
    static UnitProfile read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(KNOWN).require(REQUIRED);
        String name = fields.text("name", LONGEST_NAME);
        String callSign = fields.text("call_sign", LONGEST_CALL_SIGN);
        UnitKind kind = fields.word("kind", UnitKind.class);
        Double cruise = fields.number("cruise_kn", SLOWEST, FASTEST);
        Double search = fields.number("search_kn", SLOWEST, FASTEST);
        Double endurance = fields.number("endurance_h", SHORTEST, LONGEST);
        Sensor sensor = fields.word("sensor", Sensor.class);
        Long crew = fields.whole("crew", 0, LARGEST_CREW);
        Base base = base(fields);
        fields.done();
        return new UnitProfile(
                requireNonNull(name),
                callSign,
                requireNonNull(kind),
                requireNonNull(cruise),
                search,
                requireNonNull(endurance),
                requireNonNull(sensor),
                crew == null ? null : crew.intValue(),
                base);
    }

    /** The field {@code base} of a unit, or of something that has one like it; null too when it is wrong. */
    public static @Nullable Base base(BodyFields fields) {
        if (!fields.has("base")) {
            return null;
        }
        BodyFields place = fields.within("base").only(KNOWN_OF_BASE).require("latitude", "longitude");
        Double latitude = place.number("latitude", -90, 90);
        Double longitude = place.number("longitude", -180, 180);
        String name = place.text("name", LONGEST_NAME);
        return latitude == null || longitude == null ? null : new Base(latitude, longitude, name);
    }
}
