package org.driftline.commander.access;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;

/** Who makes a request. */
public final class CurrentCaller {
    private static final String KEY = CurrentCaller.class.getName();

    private CurrentCaller() {}

    /** The caller of an operation that is not open. */
    public static Caller of(RoutingContext request) {
        Caller caller = orNull(request);
        if (caller == null) {
            throw new IllegalStateException("an open operation has no caller");
        }
        return caller;
    }

    /** The caller, or null when nobody was recognised. */
    public static @Nullable Caller orNull(RoutingContext request) {
        return request.get(KEY);
    }

    static void set(RoutingContext request, Caller caller) {
        request.put(KEY, caller);
    }
}
