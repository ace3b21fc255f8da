package org.driftline.commander.audit;

import java.time.Clock;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.CurrentOperation;
import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.http.Problem;
import org.driftline.commander.identity.Caller;

/**
 * Puts every call that changes something, and every one that was refused for who made it, into the audit log. It looks
 * when the answer is out: filters of resources do not see what other filters refuse.
 */
@ApplicationScoped
class CallRecorder {
    /** Behind what gives a request its correlation id; higher goes first. */
    private static final int EARLY = 900;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> REFUSED = Set.of(401, 403, 429);
    private static final int LONGEST = 500;

    private final AuditTrail trail;
    private final Clock clock = Clock.systemUTC();

    @Inject
    CallRecorder(AuditTrail trail) {
        this.trail = trail;
    }

    void register(@Observes Filters filters) {
        filters.register(
                request -> {
                    request.addEndHandler(ended -> record(request));
                    request.next();
                },
                EARLY);
    }

    private void record(RoutingContext request) {
        CurrentOperation operation = CurrentOperation.orNull(request);
        if (operation != null && isOfInterest(request, operation)) {
            trail.offer(entry(request, operation));
        }
    }

    private static boolean isOfInterest(RoutingContext request, CurrentOperation operation) {
        int status = request.response().getStatusCode();
        boolean changes = !READING.contains(request.request().method().name());
        boolean often = operation.method().isAnnotationPresent(RecordsRefusalsOnly.class);
        return status < 400 ? changes && !often : changes || REFUSED.contains(status);
    }

    private AuditEntry entry(RoutingContext request, CurrentOperation operation) {
        Problem problem = Problem.orNull(request);
        Caller caller = CurrentCaller.orNull(request);
        return new AuditEntry(
                clock.instant(),
                request.request().method().name() + " " + operation.template(),
                problem == null
                        ? AuditEntry.DONE
                        : problem.type().substring(problem.type().lastIndexOf(':') + 1),
                problem == null || problem.detail() == null ? "" : shortened(problem.detail()),
                caller == null
                        ? null
                        : new AuditEntry.Actor(
                                caller.name(), caller.id(), caller.role().wire()),
                call(request),
                AuditEntry.About.subject(subject(request, operation)));
    }

    private static AuditEntry.Call call(RoutingContext request) {
        SocketAddress from = request.request().remoteAddress();
        return new AuditEntry.Call(
                request.request().method().name(),
                shortened(request.normalizedPath()),
                request.response().getStatusCode(),
                from == null ? null : from.hostAddress(),
                CorrelationId.of(request));
    }

    /** The thing in the path, or the one that came of it. */
    private static @Nullable String subject(RoutingContext request, CurrentOperation operation) {
        String named = PathSegment.of(operation.template(), "{id}", request.normalizedPath());
        if (named != null) {
            return shortened(named);
        }
        String made = request.response().headers().get(HttpHeaders.LOCATION);
        return made == null ? null : made.substring(made.lastIndexOf('/') + 1);
    }

    private static String shortened(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > LONGEST ? printable.substring(0, LONGEST) : printable;
    }
}
