package org.driftline.soldier.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.driftline.events.Envelope;
import org.driftline.events.token.EventVerifier;
import org.driftline.events.token.MasterKeys;
import org.driftline.events.token.TokenIssuer;
import org.driftline.events.token.TokenSettings;
import org.driftline.events.token.Verification;
import org.driftline.events.token.WorkerToken;
import org.driftline.soldier.report.TokenEndpoint;

/** Issues real tokens and verifies real signatures, as the commander does. */
public final class FakeCommander implements TokenEndpoint {
    /** Who all test soldiers are. */
    public static final String WORKER = "soldier-1";

    /** How often a token was asked for. */
    public final AtomicInteger asked = new AtomicInteger();

    private final TokenIssuer issuer;
    private final EventVerifier verifier;
    private final Clock clock;
    private volatile boolean away;

    public FakeCommander(Clock clock) {
        String secret = Base64.getEncoder()
                .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        MasterKeys keys = MasterKeys.parse("k1:" + secret);
        this.clock = clock;
        this.issuer = new TokenIssuer(() -> keys, TokenSettings.DEFAULT, clock);
        this.verifier = new EventVerifier(() -> keys, TokenSettings.DEFAULT, worker -> false);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    @Override
    public WorkerToken fetch() throws IOException {
        asked.incrementAndGet();
        if (away) {
            throw new IOException("the commander is away");
        }
        return issuer.issue(WORKER);
    }

    /** The event in a message, if the commander would believe it. */
    public Envelope verify(FakeWire.Sent sent) {
        Verification found = verifier.verify(sent.event.headers(), sent.body, clock.instant());
        if (found instanceof Verification.Accepted accepted) {
            return accepted.event();
        }
        throw new AssertionError("refused: " + found);
    }

    /** All events on a wire, verified. */
    public List<Envelope> verified(FakeWire wire) {
        return wire.tries.stream().map(this::verify).toList();
    }
}
