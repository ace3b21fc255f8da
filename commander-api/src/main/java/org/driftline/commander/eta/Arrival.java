package org.driftline.commander.eta;

import java.time.Instant;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.driftline.commander.route.Units;

/**
 * When a unit will be somewhere.
 *
 * @param distanceNm how far it is (NM)
 * @param speedKn at which speed (kn)
 * @param speedSource where that was taken from
 * @param timeS how long it takes (s)
 * @param eta when it is there
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Arrival(double distanceNm, double speedKn, SpeedSource speedSource, long timeS, Instant eta) {

    /** After so many metres, from a time on. */
    static Arrival after(double metres, Speed speed, Instant from) {
        long seconds = Math.round(Units.seconds(metres, speed.kn()));
        return new Arrival(
                Units.nm(metres), Units.rounded(speed.kn()), speed.source(), seconds, from.plusSeconds(seconds));
    }

    /**
     * A speed.
     *
     * @param kn above 0 (kn)
     * @param source where it was taken from
     */
    record Speed(double kn, SpeedSource source) {}
}
