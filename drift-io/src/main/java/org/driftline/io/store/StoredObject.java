package org.driftline.io.store;

/**
 * An object that was stored.
 *
 * @param key its name
 * @param size its size (bytes)
 * @param sha256 checksum of its bytes, 64 lower-case hexadecimal digits
 * @param contentType its media type
 */
public record StoredObject(ObjectKey key, long size, String sha256, String contentType) {}
