package org.driftline.commander.http;

import java.util.Optional;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/**
 * How large a request is. The server itself stops reading lines and headers far above these limits
 * ({@code quarkus.http.limits}), and then it can only hang up with a status; so ours are lower, and answered with a problem.
 *
 * @param uri path and query (characters)
 * @param headers names and values (characters)
 * @param body as it was announced (bytes)
 * @param inPieces whether the body comes in pieces instead, without its length; those who read it count
 */
record RequestSize(long uri, long headers, long body, boolean inPieces) {
    /** The longest path and query (characters). */
    static final int MAX_URI = 8 << 10;
    /** The largest headers (characters). */
    static final int MAX_HEADERS = 20 << 10;
    /** Bodies of refused requests are heard out up to this (bytes); beyond it they are cut off. */
    private static final long HEARD_OUT = 64L << 20;
    /** Between a header's name and its value, and behind it. */
    private static final int PUNCTUATION = ": \r\n".length();

    static RequestSize of(HttpServerRequest request) {
        long headers = request.headers().entries().stream()
                .mapToLong(header ->
                        (long) header.getKey().length() + header.getValue().length() + PUNCTUATION)
                .sum();
        return new RequestSize(
                request.uri().length(),
                headers,
                declared(request.getHeader(HttpHeaders.CONTENT_LENGTH)),
                request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null);
    }

    /** Whether the body can be read to its end for nothing. */
    boolean endsSoon() {
        return !inPieces && body <= HEARD_OUT;
    }

    /** What is too large. */
    Optional<DomainError> excess() {
        if (uri > MAX_URI) {
            return excess(ErrorKind.URI_TOO_LONG, "At most " + MAX_URI + " characters of path and query are accepted");
        }
        if (headers > MAX_HEADERS) {
            return excess(
                    ErrorKind.HEADERS_TOO_LARGE, "At most " + MAX_HEADERS + " characters of headers are accepted");
        }
        return body > JsonBody.MAX_BYTES ? Optional.of(JsonBody.tooLarge()) : Optional.empty();
    }

    private static Optional<DomainError> excess(ErrorKind kind, String text) {
        return Optional.of(new DomainError(kind, text));
    }

    private static long declared(@Nullable String length) {
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
