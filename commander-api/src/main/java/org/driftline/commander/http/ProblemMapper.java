package org.driftline.commander.http;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.DatabaseFailures;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.problem.FieldError;

/** The one place where what went wrong becomes an HTTP answer. */
final class ProblemMapper {
    private static final String RETRY_SECONDS = "2";

    @ServerExceptionMapper
    Response domainError(DomainError error, RoutingContext request) {
        Response.ResponseBuilder answer = answer(problem(error, request), request);
        return switch (error.kind()) {
            case UNAUTHENTICATED ->
                answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build();
            case UNAVAILABLE ->
                answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS).build();
            case TOO_MANY ->
                answer.header(HttpHeaders.RETRY_AFTER, seconds(error)).build();
            default -> answer.build();
        };
    }

    /** What the HTTP layer itself refuses: 404, 405, 406, 415 and the like. */
    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException refused, RoutingContext request) {
        Response original = refused.getResponse();
        if (original.getStatusInfo().getFamily() == Response.Status.Family.SERVER_ERROR) {
            return unexpected(refused, request);
        }
        Response.ResponseBuilder answer = answer(httpProblem(original, request), request);
        String allow = original.getHeaderString(HttpHeaders.ALLOW);
        return (allow == null ? answer : answer.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable failure, RoutingContext request) {
        if (DatabaseFailures.passes(failure)) {
            Log.warnf("database away path=%s cause=%s", request.normalizedPath(), failure.getMessage());
            return domainError(new DomainError(ErrorKind.UNAVAILABLE, "The database does not answer"), request);
        }
        UUID id = UUID.randomUUID();
        Log.errorf(failure, "request failed id=%s path=%s", id, request.normalizedPath());
        return answer(
                        new Problem(
                                "urn:driftline:problem:unexpected",
                                "Something went wrong here",
                                Response.Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                                "Tell the operators this id: " + id,
                                List.of(),
                                CorrelationId.of(request)),
                        request)
                .build();
    }

    static Problem problem(DomainError error, RoutingContext request) {
        return Problem.of(error, CorrelationId.of(request));
    }

    private static Problem httpProblem(Response original, RoutingContext request) {
        String reason = original.getStatusInfo().getReasonPhrase();
        return new Problem(
                "urn:driftline:problem:http-" + original.getStatus(),
                reason,
                original.getStatus(),
                detail(original.getStatus(), request),
                List.<FieldError>of(),
                CorrelationId.of(request));
    }

    private static @Nullable String detail(int status, RoutingContext request) {
        return switch (status) {
            case 404 -> "There is nothing at " + request.normalizedPath();
            case 405 -> request.request().method() + " is not possible here";
            case 406 -> "This cannot be had in the media types of the Accept header";
            case 415 -> "Send application/json";
            default -> null;
        };
    }

    static int status(ErrorKind kind) {
        return switch (kind) {
            case MALFORMED_BODY -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case PRECONDITION_FAILED -> 412;
            case TOO_LARGE -> 413;
            case URI_TOO_LONG -> 414;
            case RANGE_NOT_SATISFIABLE -> 416;
            case INVALID_FIELDS -> 422;
            case PRECONDITION_REQUIRED -> 428;
            case TOO_MANY -> 429;
            case HEADERS_TOO_LARGE -> 431;
            case UNAVAILABLE -> 503;
        };
    }

    /** In whole seconds, never too few. */
    private static long seconds(DomainError error) {
        return error.retryAfter()
                .map(after -> after.plusMillis(999).toSeconds())
                .orElse(1L);
    }

    private static Response.ResponseBuilder answer(Problem problem, RoutingContext request) {
        Problem.set(request, problem);
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }
}
