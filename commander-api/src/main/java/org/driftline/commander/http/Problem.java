package org.driftline.commander.http;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.problem.FieldError;

/**
 * The body of every error answer.
 *
 * @param type stable name of the kind of problem
 * @param title the kind in words, always the same
 * @param status the HTTP status
 * @param detail this occurrence in words; absent when the caller can do nothing with it
 * @param errors the fields at fault, all of them
 * @param correlationId how to find the request in the logs
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<FieldError> errors,
        @Nullable String correlationId) {
    /** Media type of problem details. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What a domain error looks like to clients. */
    public static Problem of(DomainError error, @Nullable String correlationId) {
        ErrorKind kind = error.kind();
        return new Problem(
                kind.type(),
                kind.title(),
                ProblemMapper.status(kind),
                error.getMessage(),
                error.fields(),
                correlationId);
    }

    /** Copies the list. */
    public Problem {
        errors = List.copyOf(errors);
    }

    /** What a request was answered with, or null when that was no problem. */
    public static @Nullable Problem orNull(RoutingContext request) {
        return request.get(Problem.class.getName());
    }

    static void set(RoutingContext request, Problem problem) {
        request.put(Problem.class.getName(), problem);
    }
}
