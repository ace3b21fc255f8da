package org.driftline.io.store;

import java.util.regex.Pattern;

/**
 * Name of an object: parts separated by slashes. No part starts with a dot, so no key leaves its store.
 *
 * @param text for example {@code <mission>/raw/particles.nc}
 */
public record ObjectKey(String text) implements Comparable<ObjectKey> {
    private static final Pattern LEGAL =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private static final int LONGEST = 1024;

    /** @throws IllegalArgumentException if a part is empty, starts with a dot or holds anything but letters, digits and {@code ._-} */
    public ObjectKey {
        if (text.length() > LONGEST || !LEGAL.matcher(text).matches()) {
            throw new IllegalArgumentException("not a key for an object: '" + text + "'");
        }
    }

    /** Joins parts with slashes. */
    public static ObjectKey of(String... parts) {
        return new ObjectKey(String.join("/", parts));
    }

    /** The key of something inside this one taken as a folder. */
    public ObjectKey child(String name) {
        return new ObjectKey(text + "/" + name);
    }

    @Override
    public int compareTo(ObjectKey other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
