package org.driftline.commander.live;

/** Who serves live state. */
public enum LiveServing {
    /** Memory; no Redis is configured. */
    MEMORY,
    /** Memory, because Redis does not answer. */
    MEMORY_REDIS_AWAY,
    /** Memory, while Redis is being filled again. */
    MEMORY_REDIS_REBUILDING,
    /** Redis; it is there and whole. */
    REDIS
}
