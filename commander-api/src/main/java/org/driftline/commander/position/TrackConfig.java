package org.driftline.commander.position;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What positions are taken for, and how often they are told. */
@ConfigMapping(prefix = "driftline.trips.track")
public interface TrackConfig {
    /** By how much a unit's clock may be ahead. */
    @WithDefault("5s")
    Duration clockSkew();

    /** What no unit goes faster than (kn). */
    @WithDefault("400")
    double fastestKn();

    /** Within this distance a waypoint counts as reached (m). */
    @WithDefault("200")
    double arrivalRadiusM();

    /** How far beside a waypoint it may be passed (m). */
    @WithDefault("1852")
    double corridorM();

    /** How often at most a trip's position, and a change of its arrivals, is told. */
    @WithDefault("5s")
    Duration toldEvery();

    /** A change of an arrival by less is not told. */
    @WithDefault("60s")
    Duration etaChange();
}
