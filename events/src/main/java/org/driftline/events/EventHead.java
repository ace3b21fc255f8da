package org.driftline.events;

import org.jspecify.annotations.Nullable;

/**
 * What an event is, who says it and about whom: the first part of an {@link Envelope}.
 *
 * @param type one of {@link EventTypes}
 * @param source {@link Names#COMMANDER_SOURCE} or {@link Names#soldierSource}
 * @param target {@link Names#missionTarget}, or null for events addressed to everybody
 */
public record EventHead(
        String type, String source, @Nullable String target) {}
