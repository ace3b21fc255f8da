package org.driftline.commander.problem;

/**
 * One field that is not acceptable.
 *
 * @param field its path, such as {@code params.latitude}
 * @param message what is wrong with it, for a person
 */
public record FieldError(String field, String message) {}
