package org.driftline.commander.follow;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;

/** What a request says about which events it wants. */
class FeedParams {
    @QueryParam("after")
    @Parameter(description = "A position; 0 is before the first event")
    @Nullable String after;

    @QueryParam("types")
    @Parameter(description = "Such as mission.status_changed,trip.*; all when left out")
    @Nullable String types;

    Optional<FeedPosition> place() {
        return Optional.ofNullable(after).map(text -> place("after", text));
    }

    EventChoice choice() {
        return EventChoice.parse("types", types);
    }

    /** @throws DomainError if the text is no position; names the field */
    static FeedPosition place(String field, String text) {
        return FeedPosition.parse(text)
                .orElseThrow(() -> DomainError.invalid(field, "is not a position of this stream"));
    }
}
