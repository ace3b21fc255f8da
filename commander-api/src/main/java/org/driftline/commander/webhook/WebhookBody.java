package org.driftline.commander.webhook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.follow.EventChoice;
import org.driftline.commander.problem.DomainError;

/**
 * What a client asks for.
 *
 * @param url where events shall be sent
 * @param types which, such as {@code mission.status_changed} or {@code trip.*}; all when left out
 */
@Schema(name = "NewWebhook", example = """
                {"url": "https://example.org/driftline", "types": ["mission.status_changed", "safety.*"]}""")
record WebhookBody(
        @Schema(required = true) String url, @Nullable List<String> types) {
    private static final int LONGEST = 2000;
    private static final int MOST_TYPES = 50;

    /** @throws DomainError if fields are missing, wrong or not to be there */
    static Wanted read(ObjectNode body, boolean allowPrivate) {
        BodyFields fields = BodyFields.of(body).require("url").only(Set.of("url", "types"));
        String url = fields.text("url", LONGEST);
        String problem = url == null ? null : WebhookUrl.problem(url, allowPrivate);
        if (problem != null) {
            fields.refuse("url", problem);
        }
        List<String> types = new ArrayList<>();
        for (JsonNode type : fields.list("types", MOST_TYPES)) {
            types.add(type.asText());
        }
        fields.done();
        return new Wanted(URI.create(String.valueOf(url)), EventChoice.of("types", types));
    }

    /**
     * The same, read.
     *
     * @param url where
     * @param choice which types
     */
    record Wanted(URI url, EventChoice choice) {}
}
