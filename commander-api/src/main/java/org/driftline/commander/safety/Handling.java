package org.driftline.commander.safety;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;

/**
 * That somebody did something about a safety event.
 *
 * @param by whose account
 * @param byName his name then
 * @param at when
 * @param note what he said
 */
public record Handling(
        UUID by, String byName, Instant at, @Nullable String note) {

    /** What this caller does now. */
    public static Handling by(Caller caller, Instant at, @Nullable String note) {
        return new Handling(caller.id(), caller.name(), at, note);
    }
}
