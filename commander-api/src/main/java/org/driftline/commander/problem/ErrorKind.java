package org.driftline.commander.problem;

import java.util.Locale;

/** What kind of thing a caller did wrong, or met. */
public enum ErrorKind {
    /** The body is not JSON, or not what the call takes at all. */
    MALFORMED_BODY("The body cannot be read"),
    /** The body can be read, but some fields are not acceptable. */
    INVALID_FIELDS("Some fields are not acceptable"),
    /** The caller did not say who he is, or it could not be verified. */
    UNAUTHENTICATED("Credentials are missing or wrong"),
    /** The caller is known, and may not do this. */
    FORBIDDEN("This is not allowed"),
    /** There is no such thing, or it is not the caller's. */
    NOT_FOUND("There is no such thing"),
    /** The state of the thing does not allow the call. */
    CONFLICT("The current state does not allow this"),
    /** The thing has changed since the caller read it. */
    PRECONDITION_FAILED("The thing has changed meanwhile"),
    /** The call must say which version it is meant for. */
    PRECONDITION_REQUIRED("The version must be named"),
    /** The caller asks for more than is his share; the same call may work later. */
    TOO_MANY("Too many calls"),
    /** The body is larger than is accepted. */
    TOO_LARGE("The body is too large"),
    /** Path and query are longer than is accepted. */
    URI_TOO_LONG("The path and query are too long"),
    /** The headers are larger than is accepted. */
    HEADERS_TOO_LARGE("The headers are too large"),
    /** No byte of the asked range exists. */
    RANGE_NOT_SATISFIABLE("The range is outside of the content"),
    /** Something this service needs is away; the same call may work later. */
    UNAVAILABLE("A service that is needed is away");

    private final String title;

    ErrorKind(String title) {
        this.title = title;
    }

    /** The kind in words. */
    public String title() {
        return title;
    }

    /** Stable name of the kind, for clients to tell problems apart by. */
    public String type() {
        return "urn:driftline:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
