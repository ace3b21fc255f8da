package org.driftline.events;

/** The bytes are not the message they should be; says which field and why, in words fit for a dead-letter header. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    public MalformedMessageException(String field, String problem) {
        super(field.isEmpty() ? problem : field + ": " + problem);
        this.field = field;
    }

    /** Which field is wrong, as {@code meta.seq}; empty when the whole body is. */
    public String field() {
        return field;
    }
}
