package org.driftline.commander.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * What every answer tells browsers to refuse. Pages that need more than an answer of the API set a policy of their own, which
 * stays: nothing here replaces a header that is set.
 */
@ApplicationScoped
class SecurityHeaders {
    /** Before everything else, also before what refuses; higher goes first. */
    private static final int FIRST = 1001;

    /** An answer of the API is no page: nothing in it may be loaded, run or framed. */
    static final String OF_API = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI writes its start and its styles into the page. */
    static final String OF_SWAGGER = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";
    /** A year. Without subdomains: what else lives under our host is not ours to say. */
    static final String A_YEAR_OF_TLS = "max-age=31536000";

    private static final String SWAGGER = "/q/swagger-ui";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::guard, FIRST);
    }

    private static void guard(RoutingContext request) {
        request.addHeadersEndHandler(end -> complete(request));
        request.next();
    }

    private static void complete(RoutingContext request) {
        MultiMap headers = request.response().headers();
        String path = request.request().path();
        boolean swagger = path != null && path.startsWith(SWAGGER);
        unlessSet(headers, "Content-Security-Policy", swagger ? OF_SWAGGER : OF_API);
        unlessSet(headers, "X-Content-Type-Options", "nosniff");
        unlessSet(headers, "X-Frame-Options", "DENY");
        unlessSet(headers, "Referrer-Policy", "no-referrer");
        unlessSet(headers, "Cross-Origin-Resource-Policy", "same-origin");
        if (request.request().isSSL()) {
            unlessSet(headers, "Strict-Transport-Security", A_YEAR_OF_TLS);
        }
    }

    private static void unlessSet(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
