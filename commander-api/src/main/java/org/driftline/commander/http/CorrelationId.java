package org.driftline.commander.http;

import java.util.UUID;
import java.util.regex.Pattern;

import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** What a client calls its request, carried through every event that comes of it. */
public final class CorrelationId {
    /** In requests and in answers. */
    public static final String HEADER = "X-Correlation-ID";

    /** The soldiers' logs use the same word. */
    private static final String LOGGED_AS = "correlationId";

    private static final String KEY = CorrelationId.class.getName();
    /** Harmless in logs, headers and file names. */
    private static final Pattern ACCEPTABLE = Pattern.compile("[A-Za-z0-9._:/+=@-]{1,128}");

    private CorrelationId() {}

    /** The id of a request. */
    public static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? begin(request) : id;
    }

    static String begin(RoutingContext request) {
        String id = accept(request.request().getHeader(HEADER));
        request.put(KEY, id);
        // kept by the request's own context, so that every line which is logged for it says so
        MDC.put(LOGGED_AS, id);
        request.response().putHeader(HEADER, id);
        return id;
    }

    /** The client's own id if it can be used, else a new one. */
    static String accept(@Nullable String sent) {
        return sent != null && ACCEPTABLE.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
