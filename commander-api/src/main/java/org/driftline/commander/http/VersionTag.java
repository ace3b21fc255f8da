package org.driftline.commander.http;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/**
 * Entity tags that hold the version of a thing, as {@code If-Match} and {@code If-None-Match} name them.
 *
 * @param any whether every version will do ({@code *})
 * @param tags the versions that will do, with their quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests">RFC 9110, section 13</a>
 */
public record VersionTag(boolean any, List<String> tags) {
    private static final String WEAK = "W/";

    public VersionTag {
        tags = List.copyOf(tags);
    }

    /** The tag of a version, for the {@code ETag} header. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** What {@code If-Match} names; fails with PRECONDITION_REQUIRED without one. Weak tags match nothing here. */
    public static VersionTag required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainError(
                    ErrorKind.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the version that you have seen");
        }
        return parse(ifMatch);
    }

    /** Whether {@code If-None-Match} says that the client has this version. */
    public static boolean isKnown(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null && parse(ifNoneMatch.replace(WEAK, "")).matches(version);
    }

    /** Fails with PRECONDITION_FAILED if the thing has another version. */
    public void requireVersion(long version) {
        if (!matches(version)) {
            throw new DomainError(
                    ErrorKind.PRECONDITION_FAILED, "It has changed since you read it; its ETag is now " + of(version));
        }
    }

    boolean matches(long version) {
        return any || tags.contains(of(version));
    }

    private static VersionTag parse(String header) {
        List<String> tags = Arrays.stream(header.split(",")).map(String::trim).toList();
        return new VersionTag(tags.contains("*"), tags);
    }
}
