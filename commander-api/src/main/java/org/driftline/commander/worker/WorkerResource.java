package org.driftline.commander.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Permission;

/** Where coordinators see their soldiers. */
@Path("/api/v1/workers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
public class WorkerResource {
    /** Three tokens that were not asked for, and some seconds. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final WorkerStore workers;
    private final Clock clock = Clock.systemUTC();

    @Inject
    WorkerResource(WorkerStore workers) {
        this.workers = workers;
    }

    /** Who works, and on what. */
    @GET
    @Needs(Permission.WORKERS_READ)
    @Operation(
            summary = "See which soldiers there are, and what they do",
            description = "Those that showed themselves within a day, by name.")
    public Uni<Workers> list() {
        Instant now = clock.instant();
        return workers.since(now.minus(REMEMBERED), now.minus(SILENCE)).map(Workers::new);
    }

    /**
     * All of them.
     *
     * @param workers by name
     */
    @Schema(name = "Workers")
    record Workers(List<WorkerView> workers) {
        Workers {
            workers = List.copyOf(workers);
        }
    }
}
