package org.driftline.commander.session;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.token.AccessTokens;
import org.driftline.commander.token.OpaqueSecret;
import org.driftline.commander.token.TokenSubject;

/** Begins sessions, goes on with them and ends them. */
@ApplicationScoped
public class Sessions {
    private static final String REFRESH_KIND = "dlr_";

    private final SessionStore store;
    private final AccessTokens tokens;
    private final SessionConfig config;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Sessions(SessionStore store, AccessTokens tokens, SessionConfig config, Database database) {
        this.store = store;
        this.tokens = tokens;
        this.config = config;
        this.database = database;
    }

    /** A new session for an account. */
    Uni<TokenPair> begin(Mutiny.StatelessSession session, UUID accountId) {
        Instant now = clock.instant();
        TokenSubject begun = new TokenSubject(accountId, UUID.randomUUID());
        return store.begin(session, begun, now, now.plus(config.life())).chain(() -> pair(session, begun, now));
    }

    /**
     * The next pair for a refresh token that was not used before. Who uses one again ends the session, for the other one who
     * used it too: nobody can tell which of the two is the thief.
     */
    Uni<TokenPair> refresh(String refreshToken) {
        byte[] digest = OpaqueSecret.digest(refreshToken);
        Instant now = clock.instant();
        return database.inTransaction(
                        session -> store.useToken(session, digest, now).chain(used -> goOn(session, used, digest)))
                .map(pair -> pair.orElseThrow(() -> new DomainError(
                        ErrorKind.UNAUTHENTICATED, "The refresh token is wrong, used or no longer good: log in")));
    }

    /** Ends the session that a refresh token belongs to, used or not; nothing when there is none. */
    Uni<Void> endByRefresh(String refreshToken) {
        return database.inTransaction(
                        session -> store.endOfToken(session, OpaqueSecret.digest(refreshToken), clock.instant()))
                .replaceWithVoid();
    }

    /** Ends the session that an access token belongs to; nothing when it is none of ours. */
    Uni<Void> endByAccess(String accessToken) {
        Optional<TokenSubject> subject = tokens.verify(accessToken);
        return subject.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.inTransaction(
                                session -> store.end(session, subject.get().sessionId(), clock.instant()))
                        .replaceWithVoid();
    }

    /** Ends all sessions of an account. */
    public Uni<Void> endAll(Mutiny.StatelessSession session, UUID accountId, String reason) {
        return store.endAll(session, accountId, reason, clock.instant()).replaceWithVoid();
    }

    @Scheduled(
            every = "1h",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> dropExpired() {
        return database.apart(() -> database.inTransaction(session -> store.dropExpired(session, clock.instant())))
                .onFailure()
                .invoke(failure -> Log.debugf("expired sessions not dropped: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Optional<TokenPair>> goOn(Mutiny.StatelessSession session, Optional<TokenSubject> used, byte[] digest) {
        Instant now = clock.instant();
        return used.isPresent()
                ? pair(session, used.get(), now).map(Optional::of)
                : store.endReused(session, digest, now)
                        .invoke(Sessions::noteReuse)
                        .replaceWith(Optional.empty());
    }

    private Uni<TokenPair> pair(Mutiny.StatelessSession session, TokenSubject subject, Instant now) {
        String refreshToken = OpaqueSecret.random(REFRESH_KIND);
        return store.addToken(session, subject.sessionId(), OpaqueSecret.digest(refreshToken), now.plus(config.idle()))
                .map(added -> TokenPair.of(
                        tokens.issue(subject, now), refreshToken, tokens.life().toSeconds()));
    }

    private static void noteReuse(int ended) {
        if (ended > 0) {
            Log.warn("refresh token used twice, its session was ended");
        }
    }
}
