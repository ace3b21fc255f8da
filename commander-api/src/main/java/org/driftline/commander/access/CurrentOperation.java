package org.driftline.commander.access;

import java.lang.reflect.Method;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/**
 * What a request asks for.
 *
 * @param template of the path below {@code /api/v1}, such as {@code /missions/{id}/cancel}
 * @param method that answers it
 */
public record CurrentOperation(String template, Method method) {
    private static final String KEY = CurrentOperation.class.getName();
    private static final String BASE = "/api/v1";

    /** The operation, or null when there is none of this path. */
    public static @Nullable CurrentOperation orNull(RoutingContext request) {
        return request.get(KEY);
    }

    static void set(RoutingContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        String path =
                path(operation.getResourceClass().getAnnotation(Path.class)) + path(method.getAnnotation(Path.class));
        String template = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
        request.put(KEY, new CurrentOperation(template, method));
    }

    private static String path(@Nullable Path part) {
        if (part == null || part.value().isEmpty()) {
            return "";
        }
        return part.value().startsWith("/") ? part.value() : "/" + part.value();
    }
}
