package org.driftline.commander.apikey;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.access.Authenticator;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.token.OpaqueSecret;

/** Makes, recognises and revokes keys. */
@ApplicationScoped
class ApiKeys implements Authenticator {
    /** Keys of one account. */
    static final int MOST = 50;

    private static final String KIND = "dlk_";
    private static final int PREFIX = KIND.length() + 8;

    private final ApiKeyStore store;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    ApiKeys(ApiKeyStore store, Database database) {
        this.store = store;
        this.database = database;
    }

    @Override
    public Uni<Optional<Caller>> recognise(String credential) {
        return isKey(credential)
                ? known(OpaqueSecret.digest(credential)).call(this::noteUse).map(key -> key.map(OwnedKey::caller))
                : Uni.createFrom().item(Optional.empty());
    }

    /** Whether a credential looks like one of ours. */
    static boolean isKey(String credential) {
        return credential.startsWith(KIND);
    }

    /** A new key with its secret, of which this is the last trace. */
    Uni<ApiKeyView> make(Caller owner, NewKey asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        String secret = OpaqueSecret.random(KIND);
        ApiKey key = new ApiKey(
                UUID.randomUUID(),
                asked.name(),
                secret.substring(0, PREFIX),
                asked.role(),
                now,
                asked.life().end(now),
                null);
        return database.inTransaction(session -> store.add(session, owner.id(), key, OpaqueSecret.digest(secret)))
                .invoke(ApiKeys::refuseUnlessAdded)
                .invoke(() -> Log.infof("API key made keyId=%s accountId=%s", key.id(), owner.id()))
                .replaceWith(ApiKeyView.of(key, secret, now));
    }

    Uni<List<ApiKeyView>> of(Caller owner) {
        Instant now = clock.instant();
        return database.reading(session -> store.of(session, owner.id()))
                .map(keys -> keys.stream().map(key -> ApiKeyView.of(key, now)).toList());
    }

    Uni<Void> revoke(Caller owner, UUID id) {
        return database.inTransaction(session -> store.drop(session, owner.id(), id))
                .invoke(dropped -> refuseUnlessDropped(dropped, id))
                .invoke(() -> Log.infof("API key revoked keyId=%s accountId=%s", id, owner.id()))
                .replaceWithVoid();
    }

    private Uni<Optional<OwnedKey>> known(byte[] digest) {
        return database.reading(session -> store.byDigest(session, digest))
                .map(found -> found.filter(owned -> owned.key().isGood(clock.instant())));
    }

    private Uni<Void> noteUse(Optional<OwnedKey> shown) {
        Instant now = clock.instant();
        return shown.map(OwnedKey::key)
                .filter(key -> key.isUseDue(now))
                .map(key -> database.inTransaction(session -> store.used(session, key.id(), now)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static void refuseUnlessAdded(boolean added) {
        if (!added) {
            throw new DomainError(
                    ErrorKind.CONFLICT,
                    "Only accounts have keys, and at most " + MOST + ": revoke one that is not used");
        }
    }

    private static void refuseUnlessDropped(boolean dropped, UUID id) {
        if (!dropped) {
            throw new DomainError(ErrorKind.NOT_FOUND, "You have no API key " + id);
        }
    }
}
