package org.driftline.commander.pattern;

/**
 * Something a person has to look after before a mission of this kind goes out.
 *
 * @param key by which it is confirmed
 * @param text what is to be looked after
 * @param required whether no mission is made before somebody confirms it
 */
public record SafetyRequirement(String key, String text, boolean required) {}
