package org.driftline.commander.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

import org.driftline.commander.problem.DomainError;

/** Gives every request its correlation id, and turns away what is too large before a byte of its body is read. */
@ApplicationScoped
class RequestEdge {
    /** Before everything else; higher goes first. */
    private static final int FIRST = 1000;

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
        RequestSize size = RequestSize.of(request.request());
        size.excess().ifPresentOrElse(excess -> turnAway(request, size, excess), request::next);
    }

    /** A client that is still sending would lose the answer with its connection, so the body is read and dropped. */
    private void turnAway(RoutingContext request, RequestSize size, DomainError excess) {
        if (size.endsSoon()) {
            request.request()
                    .handler(dropped -> {})
                    .endHandler(end -> refuse(request, excess))
                    .resume();
        } else {
            refuse(request, excess);
        }
    }

    private void refuse(RoutingContext request, DomainError excess) {
        Problem problem = ProblemMapper.problem(excess, request);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(json(problem))
                // the header alone closes nothing
                .onComplete(sent -> request.request().connection().close());
    }

    private String json(Problem problem) {
        try {
            return mapper.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is always JSON", e);
        }
    }
}
