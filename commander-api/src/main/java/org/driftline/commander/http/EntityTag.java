package org.driftline.commander.http;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/**
 * Versions of things as {@code ETag} and {@code If-Match}, so that nobody overwrites what he has not seen.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-match">RFC 9110, 13.1.1</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6585#section-3">RFC 6585, 3: 428 Precondition Required</a>
 */
public final class EntityTag {
    private EntityTag() {}

    /** The {@code ETag} of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The {@code If-Match} of a request that must have one.
     *
     * @throws DomainError PRECONDITION_REQUIRED if it is missing
     */
    public static String required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainError(
                    ErrorKind.PRECONDITION_REQUIRED,
                    "Send the ETag that you read as If-Match, so that no change is lost");
        }
        return ifMatch;
    }

    /**
     * Lets only those pass who know this version; {@code *} knows them all, a weak tag none.
     *
     * @throws DomainError PRECONDITION_FAILED otherwise
     */
    public static void check(String ifMatch, long version) {
        String current = of(version);
        boolean known = Arrays.stream(ifMatch.split(",", -1))
                .map(String::trim)
                .anyMatch(tag -> tag.equals("*") || tag.equals(current));
        if (!known) {
            throw new DomainError(
                    ErrorKind.PRECONDITION_FAILED, "It has changed since you read it; its ETag is now " + current);
        }
    }
}
