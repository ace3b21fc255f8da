package org.driftline.soldier.report;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import org.driftline.events.token.WorkerToken;
import org.driftline.soldier.wire.NotAdmittedException;

/**
 * Keeps a token that is fresh enough to sign with: replaced before it is due to expire, and used to its last second when
 * the commander is away.
 */
public final class TokenSource {
    /** Older tokens are replaced (s). */
    static final Duration REFRESH_AGE = Duration.ofSeconds(25);

    private static final Logger LOG = Logger.getLogger(TokenSource.class);

    private final TokenEndpoint endpoint;
    private final Clock clock;
    private @Nullable WorkerToken token;
    private Instant replaceAt = Instant.MIN;
    private Instant uselessAt = Instant.MIN;
    private boolean complained;
    private volatile @Nullable String refusal;

    public TokenSource(TokenEndpoint endpoint, Clock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * A token to sign with now.
     *
     * @throws IOException if there is none and none is to be had, with the reason
     */
    public synchronized WorkerToken current() throws IOException {
        WorkerToken held = token;
        if (held != null && clock.instant().isBefore(replaceAt)) {
            return held;
        }
        try {
            return replace();
        } catch (NotAdmittedException e) {
            refused(e);
            throw e;
        } catch (IOException e) {
            complain(e);
            if (held != null && clock.instant().isBefore(uselessAt)) {
                return held;
            }
            throw e;
        }
    }

    /** Why the commander does not admit this worker, if it said so when it was last asked. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** Replaces the token if it is old, so that one is at hand when it is needed. */
    public void keepFresh() {
        try {
            current();
        } catch (IOException e) {
            LOG.debugf("no token for now %s", e.getMessage());
        }
    }

    /** Replaces the token although it is fresh, for what else the commander says with it. */
    public synchronized void renew() {
        try {
            replace();
        } catch (NotAdmittedException e) {
            refused(e);
        } catch (IOException e) {
            complain(e);
        }
    }

    /** A token that is held still is no use either: it came before the commander thought otherwise. */
    private void refused(NotAdmittedException e) {
        complain(e);
        refusal = e.getMessage();
        token = null;
    }

    private WorkerToken replace() throws IOException {
        WorkerToken fresh = endpoint.fetch();
        Duration lifetime = Duration.between(fresh.issuedAt(), fresh.expiresAt());
        Duration age = lifetime.compareTo(REFRESH_AGE) > 0 ? REFRESH_AGE : lifetime.dividedBy(2);
        token = fresh;
        replaceAt = fresh.issuedAt().plus(age);
        uselessAt = fresh.expiresAt();
        refusal = null;
        if (complained) {
            LOG.info("tokens are to be had again");
            complained = false;
        }
        return fresh;
    }

    private void complain(IOException e) {
        if (!complained) {
            LOG.warnf("no new token: %s", e.getMessage());
            complained = true;
        }
    }
}
