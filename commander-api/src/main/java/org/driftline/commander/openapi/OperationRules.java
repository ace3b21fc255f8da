package org.driftline.commander.openapi;

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.access.Open;

/** What each operation needs, by its verb and path, as its method says. */
final class OperationRules {
    /** Stands for an operation that is open to everybody. */
    static final String OPEN = "open";

    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private final Map<String, String> rules = new HashMap<>();

    OperationRules(IndexView index) {
        for (AnnotationInstance needs : index.getAnnotations(Needs.class)) {
            put(needs, needs.value().asEnum());
        }
        for (AnnotationInstance open : index.getAnnotations(Open.class)) {
            put(open, OPEN);
        }
    }

    /** The permission's name, {@link #OPEN}, or null for an operation that says nothing and is shut. */
    @Nullable String of(String verb, String path) {
        return rules.get(verb + " " + path);
    }

    private void put(AnnotationInstance at, String rule) {
        if (at.target().kind() != AnnotationTarget.Kind.METHOD) {
            return;
        }
        MethodInfo method = at.target().asMethod();
        String path = joined(
                path(method.declaringClass().declaredAnnotation(Path.class)), path(method.annotation(Path.class)));
        for (Class<? extends Annotation> verb : VERBS) {
            if (method.hasAnnotation(verb)) {
                rules.put(verb.getSimpleName() + " " + path, rule);
            }
        }
    }

    private static String path(@Nullable AnnotationInstance at) {
        return at == null ? "" : at.value().asString();
    }

    private static String joined(String resource, String method) {
        String path = ("/" + resource + "/" + method).replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
