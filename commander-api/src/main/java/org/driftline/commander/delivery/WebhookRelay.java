package org.driftline.commander.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.account.Account;
import org.driftline.commander.account.AccountStore;
import org.driftline.commander.database.Database;
import org.driftline.commander.database.DatabaseFailures;
import org.driftline.commander.follow.FeedEntry;
import org.driftline.commander.follow.FeedStore;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.webhook.Webhook;
import org.driftline.commander.webhook.WebhookConfig;
import org.driftline.commander.webhook.WebhookStore;
import org.driftline.events.Envelope;

/** Hands events over to deliveries, and deliveries to their addresses. Any number of commanders share the work. */
@ApplicationScoped
class WebhookRelay {
    private static final int AT_ONCE = 20;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final WebhookStore webhooks;
    private final DeliveryStore deliveries;
    private final FeedStore feed;
    private final AccountStore accounts;
    private final WebhookSender sender;
    private final WebhookConfig config;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    WebhookRelay(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            FeedStore feed,
            AccountStore accounts,
            WebhookSender sender,
            WebhookConfig config,
            Database database) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.feed = feed;
        this.accounts = accounts;
        this.sender = sender;
        this.config = config;
        this.database = database;
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> handOver() {
        return quietly(handOverBehind(BEFORE_ALL), "events not handed over to webhooks");
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> deliver() {
        return quietly(deliverDue(), "webhooks not delivered");
    }

    @Scheduled(
            every = "1h",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forget() {
        Instant before = clock.instant().minus(config.keep());
        return quietly(
                database.apart(() -> database.inTransaction(session -> deliveries.forget(session, before)))
                        .replaceWithVoid(),
                "old deliveries not forgotten");
    }

    /** One address after the other, each in a transaction of its own. */
    private Uni<Void> handOverBehind(UUID after) {
        return database.apart(() -> database.inTransaction(session -> handOverNext(session, after)))
                .chain(done -> done.isPresent()
                        ? handOverBehind(done.get())
                        : Uni.createFrom().voidItem());
    }

    private Uni<Optional<UUID>> handOverNext(Mutiny.StatelessSession session, UUID after) {
        return webhooks.lockNext(session, after)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<UUID>empty())
                        : handOver(session, found.get())
                                .replaceWith(Optional.of(found.get().id())));
    }

    private Uni<Void> handOver(Mutiny.StatelessSession session, Webhook webhook) {
        return owner(session, webhook.owner())
                .chain(owner -> owner.isEmpty()
                        ? webhooks.pause(session, webhook.id(), "its owner has no account any more")
                                .replaceWithVoid()
                        : feed.after(session, owner.get(), webhook.place())
                                .chain(page -> handOver(session, webhook, page)));
    }

    private Uni<Void> handOver(Mutiny.StatelessSession session, Webhook webhook, List<FeedEntry> page) {
        if (page.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Envelope> wanted = page.stream()
                .flatMap(entry -> Stream.ofNullable(entry.event()))
                .filter(webhook.choice()::includes)
                .toList();
        return deliveries
                .add(session, webhook.id(), wanted)
                .chain(() -> webhooks.advance(
                        session, webhook.id(), page.get(page.size() - 1).place()));
    }

    private Uni<Optional<Caller>> owner(Mutiny.StatelessSession session, UUID id) {
        Optional<Caller> builtIn = Stream.of(Caller.VISITOR, Caller.OPERATOR_KEY)
                .filter(caller -> caller.id().equals(id))
                .findFirst();
        return builtIn.isPresent()
                ? Uni.createFrom().item(builtIn)
                : accounts.byId(session, id)
                        .map(found ->
                                found.filter(account -> !account.isDisabled()).map(Account::caller));
    }

    private Uni<Void> deliverDue() {
        Duration mine = config.timeout().multipliedBy(3);
        return database.apart(() -> database.inTransaction(session ->
                        deliveries.claim(session, AT_ONCE, clock.instant().plus(mine))))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndMerge(this::deliver)
                        .onItem()
                        .ignoreAsUni()
                        .chain(() -> due.size() == AT_ONCE
                                ? deliverDue()
                                : Uni.createFrom().voidItem()));
    }

    private Uni<Void> deliver(Delivery delivery) {
        return database.apart(() -> database.reading(session -> webhooks.byId(session, delivery.webhookId())))
                .chain(webhook -> webhook.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sender.send(webhook.get(), delivery).chain(attempt -> record(delivery, attempt)));
    }

    private Uni<Void> record(Delivery delivery, Delivery.Attempted attempt) {
        Delivery tried = delivery.tried(attempt, clock.instant());
        if (!attempt.arrived()) {
            Log.infof(
                    "webhook not delivered webhookId=%s tries=%d cause=%s",
                    delivery.webhookId(), tried.tries(), attempt.error());
        }
        return database.apart(() -> database.inTransaction(session -> deliveries
                .record(session, tried)
                .chain(() -> tried.state() == Delivery.State.GIVEN_UP
                        ? webhooks.pause(session, delivery.webhookId(), "a delivery was given up: " + attempt.error())
                                .replaceWithVoid()
                        : Uni.createFrom().voidItem())));
    }

    private static Uni<Void> quietly(Uni<Void> work, String otherwise) {
        return work.onFailure()
                .invoke(failure -> report(failure, otherwise))
                .onFailure()
                .recoverWithNull();
    }

    /** A database that is away is reported elsewhere, and once. */
    private static void report(Throwable failure, String otherwise) {
        if (DatabaseFailures.passes(failure)) {
            Log.debugf("%s cause=%s", otherwise, failure.toString());
        } else {
            Log.error(otherwise, failure);
        }
    }
}
