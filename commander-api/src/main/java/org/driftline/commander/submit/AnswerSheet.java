package org.driftline.commander.submit;

import java.net.URI;

import org.jboss.resteasy.reactive.RestResponse;

import org.driftline.commander.idempotency.Answer;

/** How an answer that can be given again goes out by HTTP. */
public final class AnswerSheet {
    private AnswerSheet() {}

    /** The answer; a header says whether it was given before. */
    public static RestResponse<String> of(Answer answer) {
        RestResponse.ResponseBuilder<String> sheet =
                RestResponse.ResponseBuilder.<String>create(answer.status()).entity(answer.body());
        if (answer.location() != null) {
            sheet.location(URI.create(answer.location()));
        }
        if (answer.repeated()) {
            sheet.header(Answer.REPEATED, "true");
        }
        return sheet.build();
    }
}
