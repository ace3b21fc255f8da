package org.driftline.commander.trip;

import io.vertx.ext.web.RoutingContext;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.http.CorrelationId;
import org.driftline.commander.identity.Caller;

/**
 * Who asks for something.
 *
 * @param caller who
 * @param correlationId what he calls his request
 */
public record Asked(Caller caller, String correlationId) {

    /** Who makes a request. */
    public static Asked by(RoutingContext request) {
        return new Asked(CurrentCaller.of(request), CorrelationId.of(request));
    }
}
