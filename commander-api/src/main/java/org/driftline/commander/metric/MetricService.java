package org.driftline.commander.metric;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Records numbers about missions, and reads them. */
@ApplicationScoped
class MetricService {
    private final MetricStore store;
    private final MissionStore missions;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    MetricService(MetricStore store, MissionStore missions, Database database) {
        this.store = store;
        this.missions = missions;
        this.database = database;
    }

    Uni<Metric> record(Caller caller, UUID mission, ObjectNode body) {
        MetricBody.Origin origin =
                new MetricBody.Origin(caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        Metric metric = MetricBody.read(body, mission, origin);
        return database.inTransaction(
                        session -> check(session, mission).chain(() -> store.addAll(session, List.of(metric))))
                .replaceWith(metric);
    }

    Uni<MetricPage> page(UUID mission, @Nullable String type, PageSlice slice) {
        return database.reading(
                        session -> check(session, mission).chain(() -> store.page(session, mission, type, slice)))
                .map(found -> MetricPage.of(found, slice));
    }

    Uni<MetricAggregate.All> aggregates(UUID mission, @Nullable String type) {
        return database.reading(
                        session -> check(session, mission).chain(() -> store.aggregates(session, mission, type)))
                .map(MetricAggregate.All::new);
    }

    private Uni<Void> check(Mutiny.StatelessSession session, UUID mission) {
        return missions.find(session, mission)
                .map(found ->
                        found.orElseThrow(() -> new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + mission)))
                .replaceWithVoid();
    }
}
