package org.driftline.commander.mission;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How people closed a mission. Its status says how the computing ended, this how the search did.
 *
 * @param outcome of the search
 * @param note more about it
 * @param by the account that closed it
 * @param byName that account's name, as it was then
 * @param at when
 */
public record Closure(ClosureOutcome outcome, @Nullable String note, UUID by, String byName, Instant at) {}
