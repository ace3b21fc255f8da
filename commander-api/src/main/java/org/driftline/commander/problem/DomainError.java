package org.driftline.commander.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** A call that cannot be done, with the text the caller may read. */
public final class DomainError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final transient List<FieldError> fields;
    private final @Nullable Duration retryAfter;

    /** A call that cannot be done for a reason of this kind. */
    public DomainError(ErrorKind kind, String text) {
        this(kind, text, List.of(), null);
    }

    private DomainError(ErrorKind kind, String text, List<FieldError> fields, @Nullable Duration retryAfter) {
        super(text, null, false, false);
        this.kind = kind;
        this.fields = List.copyOf(fields);
        this.retryAfter = retryAfter;
    }

    /** Fields that are not acceptable, all of them at once. */
    public static DomainError invalid(List<FieldError> fields) {
        return new DomainError(ErrorKind.INVALID_FIELDS, summary(fields), fields, null);
    }

    /** One field that is not acceptable. */
    public static DomainError invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** More than the caller's share; the same call may work after this time. */
    public static DomainError tooMany(String text, Duration retryAfter) {
        return new DomainError(ErrorKind.TOO_MANY, text, List.of(), retryAfter);
    }

    public ErrorKind kind() {
        return kind;
    }

    /** The fields at fault; empty when it is not about fields. */
    public List<FieldError> fields() {
        return fields;
    }

    /** After which time the same call may work. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    private static String summary(List<FieldError> fields) {
        String first = fields.get(0).field() + ": " + fields.get(0).message();
        return fields.size() == 1 ? first : first + " (and " + (fields.size() - 1) + " more)";
    }
}
