package org.driftline.commander.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Gives every request its correlation id, and turns bodies away that say they are too large before a byte is read. */
@ApplicationScoped
class RequestEdge {
    /** Before everything else; higher goes first. */
    private static final int FIRST = 1000;
    /** Bodies that are too large and beyond this (bytes) are cut off. */
    private static final long HEARD_OUT = 64L << 20;

    private final ObjectMapper mapper;

    @Inject
    RequestEdge(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(this::receive, FIRST);
    }

    private void receive(RoutingContext request) {
        CorrelationId.begin(request);
        long length = declaredLength(request);
        if (length <= JsonBody.MAX_BYTES) {
            request.next();
        } else if (length <= HEARD_OUT) {
            hearOut(request);
        } else {
            refuse(request);
        }
    }

    /** A client that is still sending would lose the answer with its connection, so the body is read and dropped. */
    private void hearOut(RoutingContext request) {
        request.request()
                .handler(dropped -> {})
                .endHandler(end -> refuse(request))
                .resume();
    }

    private void refuse(RoutingContext request) {
        Problem problem = ProblemMapper.problem(JsonBody.tooLarge(), request);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(json(problem));
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }

    private static long declaredLength(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
