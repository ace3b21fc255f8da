package org.driftline.io.store;

/**
 * An object as a listing shows it.
 *
 * @param key its name
 * @param size its size (bytes)
 */
public record ObjectEntry(ObjectKey key, long size) {}
