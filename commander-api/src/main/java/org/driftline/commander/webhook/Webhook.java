package org.driftline.commander.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.follow.EventChoice;
import org.driftline.commander.follow.FeedPosition;

/**
 * An address that wants events.
 *
 * @param id which one
 * @param owner whose events it gets: what he may see, as he may see it when they happen
 * @param url where they are sent
 * @param choice which types
 * @param secret that requests are signed with
 * @param createdAt when it was registered
 * @param pauseCause why nothing is sent any more, or null
 * @param place up to which events have been handed over for delivery
 */
public record Webhook(
        UUID id,
        UUID owner,
        URI url,
        EventChoice choice,
        String secret,
        Instant createdAt,
        @Nullable String pauseCause,
        FeedPosition place) {

    @Override
    public String toString() {
        return "Webhook[" + id + " " + url.getHost() + "]";
    }
}
