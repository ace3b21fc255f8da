package org.driftline.commander.session;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.access.Authenticator;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.token.AccessTokens;

/**
 * Recognises access tokens. The signature says whose one is; whether that account and session are still good, and what they
 * may do, is looked up each time, so that disabling, logging out and changes of roles count from the next call on.
 */
@ApplicationScoped
class TokenAuthenticator implements Authenticator {
    private final AccessTokens tokens;
    private final SessionStore store;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TokenAuthenticator(AccessTokens tokens, SessionStore store, Database database) {
        this.tokens = tokens;
        this.store = store;
        this.database = database;
    }

    @Override
    public Uni<Optional<Caller>> recognise(String credential) {
        return tokens.verify(credential)
                .map(subject -> database.reading(session -> store.caller(session, subject, clock.instant())))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }
}
