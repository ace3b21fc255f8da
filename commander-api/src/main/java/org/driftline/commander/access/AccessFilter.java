package org.driftline.commander.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

import org.driftline.commander.http.BearerToken;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Lets nobody near the API who does not show the key; the workers' token call has credentials of its own. */
@Provider
@Priority(Priorities.AUTHENTICATION)
class AccessFilter implements ContainerRequestFilter {
    private static final String API = "/api/";
    private static final String WORKERS = "/api/v1/auth/token";
    private static final String HEADER = "X-API-Key";

    private final ApiKey key;

    @Inject
    AccessFilter(ApiKey key) {
        this.key = key;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        if (!path.startsWith(API) || path.equals(WORKERS)) {
            return;
        }
        String header = request.getHeaderString(HEADER);
        String shown = header != null ? header : BearerToken.of(request.getHeaderString(HttpHeaders.AUTHORIZATION));
        if (!key.opensFor(shown)) {
            throw new DomainError(ErrorKind.UNAUTHENTICATED, "Send the API key as X-API-Key or as a bearer token");
        }
    }
}
