package org.driftline.commander.sweep;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.broker.BrokerWatch;
import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionChange;

/** Orders missions again whose orders are gone. */
@ApplicationScoped
class OrderSweeper {
    private final LostOrderStore orders;
    private final SweptMissions missions;
    private final BrokerWatch broker;
    private final Database database;
    private final LeaseConfig config;
    private final Clock clock = Clock.systemUTC();
    private final OrderWatch watch = new OrderWatch(clock.instant());

    @Inject
    OrderSweeper(
            LostOrderStore orders, SweptMissions missions, BrokerWatch broker, Database database, LeaseConfig config) {
        this.orders = orders;
        this.missions = missions;
        this.broker = broker;
        this.database = database;
        this.config = config;
    }

    @Scheduled(
            every = "${driftline.lease-sweep:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        List<WaitingOrder> gone = watch.gone(broker.sight(), clock.instant(), config.lease());
        Uni<Void> work = watch.isIdle() && gone.isEmpty() ? suspect() : orderAgain(gone);
        return work.onFailure().invoke(this::interrupted).onFailure().recoverWithNull();
    }

    private Uni<Void> suspect() {
        return database.apart(() -> database.reading(orders::waiting))
                .invoke(waiting -> watch.suspect(waiting, clock.instant()))
                .replaceWithVoid();
    }

    /** Orders those again that are still waiting for the same attempt, each in a transaction of its own. */
    Uni<Void> orderAgain(List<WaitingOrder> gone) {
        return Multi.createFrom()
                .iterable(gone)
                .onItem()
                .transformToUniAndConcatenate(this::orderAgain)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> orderAgain(WaitingOrder gone) {
        return missions.change(gone.missionId(), (mission, now) -> LostOrder.of(mission, gone.attempt(), now))
                .invoke(ordered -> ordered.ifPresent(OrderSweeper::report))
                .replaceWithVoid();
    }

    private void interrupted(Throwable failure) {
        watch.interrupted(clock.instant());
        Log.warnf("orders wait to be looked after: %s", failure.toString());
    }

    private static void report(MissionChange ordered) {
        Log.warnf(
                "order lost, ordered again missionId=%s attempt=%d",
                ordered.mission().id(), ordered.mission().state().attempt());
    }
}
