package org.driftline.commander.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/**
 * A part of a file.
 *
 * @param first byte, from 0
 * @param last byte, included
 * @param size of the whole file (bytes)
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
record ByteRange(long first, long last, long size) {
    private static final Pattern ONE_RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Reads a {@code Range} header. Empty, so that the whole file is sent, when there is none or it asks for what we do not
     * do, such as several ranges.
     *
     * @throws DomainError if no byte of it exists
     */
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        Matcher range = ONE_RANGE.matcher(header == null ? "" : header.trim());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        ByteRange part = range.group(1).isEmpty()
                ? new ByteRange(Math.max(0, size - Long.parseLong(range.group(2))), size - 1, size)
                : new ByteRange(Long.parseLong(range.group(1)), last(range.group(2), size), size);
        if (!range.group(1).isEmpty() && !range.group(2).isEmpty() && Long.parseLong(range.group(2)) < part.first) {
            return Optional.empty();
        }
        if (part.first > part.last) {
            throw new DomainError(ErrorKind.RANGE_NOT_SATISFIABLE, "The file has " + size + " bytes");
        }
        return Optional.of(part);
    }

    long length() {
        return last - first + 1;
    }

    /** For the {@code Content-Range} header. */
    String text() {
        return "bytes " + first + "-" + last + "/" + size;
    }

    private static long last(String digits, long size) {
        return digits.isEmpty() ? size - 1 : Math.min(Long.parseLong(digits), size - 1);
    }
}
