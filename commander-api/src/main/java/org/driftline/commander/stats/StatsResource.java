package org.driftline.commander.stats;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.live.LiveMissions;

/** Numbers over missions: for each caller over what he may see, and every few seconds over all for the live state. */
@Path("/api/v1/stats")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class StatsResource {
    private final StatsStore store;
    private final LiveMissions live;
    private final Database database;
    private final ObjectMapper mapper;
    private final Clock clock = Clock.systemUTC();

    @Inject
    StatsResource(StatsStore store, LiveMissions live, Database database, ObjectMapper mapper) {
        this.store = store;
        this.live = live;
        this.database = database;
        this.mapper = mapper;
    }

    /** How many missions the caller may see. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(
            summary = "Count missions",
            description = "By status, kind and priority, of what the caller may see, at the moment of the call.")
    public Uni<MissionStats> stats(@Context RoutingContext request) {
        return count(CurrentCaller.of(request));
    }

    @Scheduled(
            every = "${driftline.stats.beat:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        return database.apart(() -> database.inTransaction(store::sumUp).chain(() -> count(Caller.SYSTEM)))
                .chain(stats -> live.putStats(json(stats)))
                .onFailure()
                .invoke(failure -> Log.debugf("missions not counted: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<MissionStats> count(Caller caller) {
        return database.reading(session -> store.count(session, caller, clock.instant()));
    }

    private String json(MissionStats stats) {
        try {
            return mapper.writeValueAsString(stats);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are always JSON", e);
        }
    }
}
