package org.driftline.commander.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * An address for clients.
 *
 * @param id which one
 * @param url where events are sent
 * @param types which; empty for all
 * @param createdAt when it was registered
 * @param pausedBecause why nothing is sent any more, or null
 * @param secret for checking signatures; only in the answer to its registration
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
        UUID id,
        String url,
        List<String> types,
        Instant createdAt,
        @Nullable String pausedBecause,
        @Nullable String secret) {

    static WebhookView of(Webhook webhook) {
        return view(webhook, null);
    }

    static WebhookView withSecret(Webhook webhook) {
        return view(webhook, webhook.secret());
    }

    private static WebhookView view(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.url().toString(),
                webhook.choice().types(),
                webhook.createdAt(),
                webhook.pauseCause(),
                secret);
    }
}
