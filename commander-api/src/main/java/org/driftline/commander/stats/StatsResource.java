package org.driftline.commander.stats;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.live.LiveMissions;

/** Numbers over all missions, counted every few seconds however many ask. */
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

    private volatile @Nullable MissionStats latest;

    @Inject
    StatsResource(StatsStore store, LiveMissions live, Database database, ObjectMapper mapper) {
        this.store = store;
        this.live = live;
        this.database = database;
        this.mapper = mapper;
    }

    /** How many missions there are in each status. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(summary = "Count missions by status")
    public Uni<MissionStats> stats() {
        MissionStats counted = latest;
        return counted == null ? count() : Uni.createFrom().item(counted);
    }

    @Scheduled(
            every = "${driftline.stats.beat:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        return database.apart(this::count)
                .chain(stats -> live.putStats(json(stats)))
                .onFailure()
                .invoke(failure -> Log.debugf("missions not counted: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<MissionStats> count() {
        return database.reading(session -> store.count(session, clock.instant()))
                .invoke(stats -> latest = stats);
    }

    private String json(MissionStats stats) {
        try {
            return mapper.writeValueAsString(stats);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers are always JSON", e);
        }
    }
}
