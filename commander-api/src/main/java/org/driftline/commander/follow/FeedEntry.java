package org.driftline.commander.follow;

import org.jspecify.annotations.Nullable;

import org.driftline.events.Envelope;

/**
 * One step through the sequence of all events.
 *
 * @param place where
 * @param event what happened, or null when that is not for this reader
 */
public record FeedEntry(FeedPosition place, @Nullable Envelope event) {}
