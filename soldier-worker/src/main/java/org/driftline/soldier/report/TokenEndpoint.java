package org.driftline.soldier.report;

import java.io.IOException;

import org.driftline.events.token.WorkerToken;

/** Where tokens come from. */
@FunctionalInterface
public interface TokenEndpoint {

    /**
     * Asks for a new token.
     *
     * @throws IOException if there is none to be had now, with the reason
     */
    WorkerToken fetch() throws IOException;
}
