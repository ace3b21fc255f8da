package org.driftline.commander.mission;

/**
 * Why a mission that was to start has to wait.
 *
 * @param code for programs, such as {@code dependency}
 * @param message for people
 */
public record Hold(String code, String message) {}
