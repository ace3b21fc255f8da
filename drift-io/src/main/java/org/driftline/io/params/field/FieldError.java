package org.driftline.io.params.field;

/**
 * One mistake in the parameters.
 *
 * @param field the path of the field within {@code params}, such as {@code latitude} or {@code forcing.wind.u}
 * @param message what is wrong, in words for the person who wrote it
 */
public record FieldError(String field, String message) {}
