package org.driftline.commander.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Finds what stands in a path where its template has a parameter. */
final class PathSegment {
    private PathSegment() {}

    /** Counted from the end, as the path families differ in how they begin. */
    static @Nullable String of(String template, String parameter, String path) {
        List<String> names = List.of(template.split("/"));
        List<String> values = List.of(path.split("/"));
        int fromEnd = names.size() - names.indexOf(parameter);
        return names.contains(parameter) && fromEnd <= values.size() ? values.get(values.size() - fromEnd) : null;
    }
}
