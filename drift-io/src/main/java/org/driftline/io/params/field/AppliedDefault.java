package org.driftline.io.params.field;

/**
 * A value that the sender left out and we chose.
 *
 * @param field the field that was absent
 * @param value what was used instead, as text
 */
public record AppliedDefault(String field, String value) {}
