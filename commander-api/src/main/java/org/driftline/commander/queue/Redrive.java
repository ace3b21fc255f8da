package org.driftline.commander.queue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.steer.MissionSteering;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;

/**
 * Gives dead letters another chance. An order whose mission has failed meanwhile would be refused: its mission is tried
 * again instead, as the next attempt.
 */
@ApplicationScoped
class Redrive {
    private static final int MOST = 10_000;

    private final LetterDesk desk;
    private final QueueDesk queues;
    private final MissionStore missions;
    private final MissionSteering steering;
    private final Database database;

    @Inject
    Redrive(LetterDesk desk, QueueDesk queues, MissionStore missions, MissionSteering steering, Database database) {
        this.desk = desk;
        this.queues = queues;
        this.missions = missions;
        this.steering = steering;
        this.database = database;
    }

    /** The letters of a queue of them. */
    Uni<List<LetterView>> look(String queue, int limit) {
        return Uni.createFrom()
                .item(() ->
                        desk.look(queue, limit).stream().map(DeadLetter::view).toList())
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Does for each what can be done; those that are not there are not in the answer. */
    Uni<List<Redriven>> again(String queue, Set<String> ids, Caller by) {
        return Uni.createFrom()
                .item(() -> desk.look(queue, MOST))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(letters -> decide(queue, letters, ids, by))
                .call(decided -> settle(queue, decided));
    }

    private Uni<List<Redriven>> decide(String queue, List<DeadLetter> letters, Set<String> ids, Caller by) {
        return Multi.createFrom()
                .iterable(letters)
                .select()
                .where(letter -> ids.contains(letter.id()))
                .onItem()
                .transformToUniAndConcatenate(letter -> decide(queue, letter, by))
                .collect()
                .asList();
    }

    private Uni<Void> settle(String queue, List<Redriven> decided) {
        Set<String> again = ids(decided, Redriven.Outcome.SENT);
        Set<String> drop = ids(decided, Redriven.Outcome.RETRIED);
        return Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(() -> {
                    if (!again.isEmpty() || !drop.isEmpty()) {
                        desk.settle(queue, again, drop);
                    }
                });
    }

    private static Set<String> ids(List<Redriven> decided, Redriven.Outcome outcome) {
        return decided.stream()
                .filter(letter -> letter.outcome() == outcome)
                .map(Redriven::messageId)
                .collect(Collectors.toSet());
    }

    private Uni<Redriven> decide(String queue, DeadLetter letter, Caller by) {
        if (!queues.holdsOrders(queue)) {
            return Uni.createFrom().item(Redriven.sent(letter.id()));
        }
        try {
            Order order = OrderCodec.decode(letter.body());
            UUID id = order.missionId();
            return database.reading(session -> missions.find(session, id))
                    .chain(mission -> decide(letter.id(), order, mission, by));
        } catch (MalformedMessageException e) {
            return Uni.createFrom().item(Redriven.left(letter.id(), "It is no order: " + e.getMessage()));
        }
    }

    private Uni<Redriven> decide(String letter, Order order, Optional<Mission> found, Caller by) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(Redriven.left(letter, "Its mission is not there any more"));
        }
        Mission mission = found.get();
        return switch (mission.status()) {
            case FAILED ->
                steering.retry(mission.id(), by)
                        .map(retried -> Redriven.retried(letter, retried.state().attempt()))
                        .onFailure(DomainError.class)
                        .recoverWithItem(refused -> Redriven.left(letter, String.valueOf(refused.getMessage())));
            case QUEUED ->
                Uni.createFrom()
                        .item(
                                mission.state().attempt() == order.attempt()
                                        ? Redriven.sent(letter)
                                        : Redriven.left(letter, "Its mission waits as another attempt already"));
            default -> Uni.createFrom().item(Redriven.left(letter, "Its mission is " + mission.status()));
        };
    }
}
