package org.driftline.commander.http;

import java.util.Optional;

/** The other path families that clients were written for, and where they lead. */
final class PathFamilies {
    private static final String CANONICAL = "/api/v1";
    private static final String MANAGEMENT = CANONICAL + "/mission-management";

    private PathFamilies() {}

    /** The canonical path of a request path, or empty when it has no other. */
    static Optional<String> canonical(String path) {
        if (startsWithSegments(path, MANAGEMENT)) {
            return Optional.of(CANONICAL + path.substring(MANAGEMENT.length()));
        }
        if (startsWithSegments(path, "/missions")) {
            return Optional.of(CANONICAL + path);
        }
        if (startsWithSegments(path, "/api/missions")) {
            return Optional.of(CANONICAL + path.substring("/api".length()));
        }
        return Optional.empty();
    }

    private static boolean startsWithSegments(String path, String prefix) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
