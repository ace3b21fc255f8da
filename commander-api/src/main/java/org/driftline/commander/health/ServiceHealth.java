package org.driftline.commander.health;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How one thing is that the commander needs.
 *
 * @param status in a word
 * @param detail for people
 */
record ServiceHealth(Level status, String detail) {

    static ServiceHealth healthy(String detail) {
        return new ServiceHealth(Level.HEALTHY, detail);
    }

    static ServiceHealth degraded(String detail) {
        return new ServiceHealth(Level.DEGRADED, detail);
    }

    static ServiceHealth unhealthy(String detail) {
        return new ServiceHealth(Level.UNHEALTHY, detail);
    }

    /** How well. */
    enum Level {
        @JsonProperty("healthy")
        HEALTHY,
        @JsonProperty("degraded")
        DEGRADED,
        @JsonProperty("unhealthy")
        UNHEALTHY
    }
}
