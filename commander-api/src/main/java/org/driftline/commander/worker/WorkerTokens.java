package org.driftline.commander.worker;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.events.token.EventVerifier;
import org.driftline.events.token.MasterKeys;
import org.driftline.events.token.TokenIssuer;
import org.driftline.events.token.TokenSettings;
import org.driftline.events.token.Verification;
import org.driftline.events.token.WorkerToken;

/** Gives tokens to workers who prove themselves, and tells what was said with one from what was not. */
@ApplicationScoped
public class WorkerTokens {
    private final WorkerCredentials credentials;
    private final Set<String> revoked;
    private final TokenIssuer issuer;
    private final EventVerifier verifier;

    @Inject
    WorkerTokens(WorkerConfig config) {
        MasterKeys keys = MasterKeys.parse(config.tokenMasterKeys().orElseThrow());
        this.credentials = WorkerCredentials.parse(config.workerCredentials().orElseThrow());
        this.revoked = Set.copyOf(config.revokedWorkers().orElse(List.of()));
        this.issuer = new TokenIssuer(() -> keys, TokenSettings.DEFAULT, Clock.systemUTC());
        this.verifier = new EventVerifier(() -> keys, TokenSettings.DEFAULT, revoked::contains);
    }

    /** A token for a worker, or empty if that is not his credential. */
    Optional<WorkerToken> issue(String workerId, String credential) {
        boolean known = TokenIssuer.isWorkerId(workerId) && !revoked.contains(workerId);
        return credentials.accept(workerId, credential) && known
                ? Optional.of(issuer.issue(workerId))
                : Optional.empty();
    }

    /** Whether a message is what a worker signed. */
    public Verification verify(Map<String, ?> headers, byte[] body, Instant arrived) {
        return verifier.verify(headers, body, arrived);
    }
}
