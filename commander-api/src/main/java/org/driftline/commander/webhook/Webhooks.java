package org.driftline.commander.webhook;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.follow.FeedPosition;
import org.driftline.commander.follow.FeedStore;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** What a caller does with his own addresses; those of others are not there for him. */
@ApplicationScoped
public class Webhooks {
    private final WebhookStore store;
    private final FeedStore feed;
    private final WebhookConfig config;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Webhooks(WebhookStore store, FeedStore feed, WebhookConfig config, Database database) {
        this.store = store;
        this.feed = feed;
        this.config = config;
        this.database = database;
    }

    Uni<Webhook> register(Caller caller, WebhookBody.Wanted wanted) {
        return database.inTransaction(session -> store.of(session, caller.id())
                .invoke(own -> {
                    if (own.size() >= config.perUser()) {
                        throw new DomainError(
                                ErrorKind.CONFLICT, "You have " + own.size() + " addresses; remove one first");
                    }
                })
                .chain(() -> feed.now(session))
                .map(now -> webhook(caller, wanted, now))
                .call(webhook -> store.insert(session, webhook)));
    }

    Uni<List<Webhook>> of(Caller caller) {
        return database.reading(session -> store.of(session, caller.id()));
    }

    /** One of his own, or NOT_FOUND. */
    public Uni<Webhook> one(Caller caller, UUID id) {
        return database.reading(session -> one(session, caller, id));
    }

    Uni<Void> remove(Caller caller, UUID id) {
        return database.inTransaction(session -> store.delete(session, id, caller.id()))
                .invoke(found -> mustBe(found, id))
                .replaceWithVoid();
    }

    Uni<Void> resume(Caller caller, UUID id) {
        return database.inTransaction(session -> store.resume(session, id, caller.id()))
                .invoke(found -> mustBe(found, id))
                .replaceWithVoid();
    }

    private Uni<Webhook> one(Mutiny.StatelessSession session, Caller caller, UUID id) {
        return store.find(session, id, caller.id()).map(found -> found.orElseThrow(() -> missing(id)));
    }

    private Webhook webhook(Caller caller, WebhookBody.Wanted wanted, FeedPosition now) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Webhook(
                UUID.randomUUID(), caller.id(), wanted.url(), wanted.choice(), Secret.fresh(), at, null, now);
    }

    private static void mustBe(boolean found, UUID id) {
        if (!found) {
            throw missing(id);
        }
    }

    private static DomainError missing(UUID id) {
        return new DomainError(ErrorKind.NOT_FOUND, "You have no address " + id);
    }
}
