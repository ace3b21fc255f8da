package org.driftline.commander.problem;

import java.util.List;

/** A call that cannot be done, with the text the caller may read. */
public final class DomainError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;
    private final transient List<FieldError> fields;

    /** A call that cannot be done for a reason of this kind. */
    public DomainError(ErrorKind kind, String text) {
        this(kind, text, List.of());
    }

    private DomainError(ErrorKind kind, String text, List<FieldError> fields) {
        super(text, null, false, false);
        this.kind = kind;
        this.fields = List.copyOf(fields);
    }

    /** Fields that are not acceptable, all of them at once. */
    public static DomainError invalid(List<FieldError> fields) {
        return new DomainError(ErrorKind.INVALID_FIELDS, summary(fields), fields);
    }

    /** One field that is not acceptable. */
    public static DomainError invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    public ErrorKind kind() {
        return kind;
    }

    /** The fields at fault; empty when it is not about fields. */
    public List<FieldError> fields() {
        return fields;
    }

    private static String summary(List<FieldError> fields) {
        String first = fields.get(0).field() + ": " + fields.get(0).message();
        return fields.size() == 1 ? first : first + " (and " + (fields.size() - 1) + " more)";
    }
}
