package org.driftline.commander.http;

import java.net.URI;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;

/** Leads requests of the other path families to the one set of resources. */
@Provider
@PreMatching
class PathFamilyFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        PathFamilies.canonical(uri.getRequestUri().getRawPath())
                .ifPresent(path -> request.setRequestUri(at(uri, path)));
    }

    private static URI at(UriInfo uri, String path) {
        return uri.getRequestUriBuilder().replacePath(path).build();
    }
}
