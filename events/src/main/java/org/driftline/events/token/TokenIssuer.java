package org.driftline.events.token;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.driftline.events.token.CompactToken.Claims;

/** Issues worker tokens, signed with the first of the master keys. */
public final class TokenIssuer {
    private static final Pattern WORKER_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Supplier<MasterKeys> keys;
    private final TokenSettings settings;
    private final Clock clock;

    /** An issuer that asks for the keys each time, so that they may rotate. */
    public TokenIssuer(Supplier<MasterKeys> keys, TokenSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a worker may be called this: letters, digits, {@code . _ -}, at most 64. */
    public static boolean isWorkerId(String workerId) {
        return WORKER_ID.matcher(workerId).matches();
    }

    /**
     * A new token for this worker.
     *
     * @throws IllegalArgumentException if a worker cannot be called this
     */
    public WorkerToken issue(String workerId) {
        if (!isWorkerId(workerId)) {
            throw new IllegalArgumentException("a worker id must match " + WORKER_ID);
        }
        MasterKey key = keys.get().signing();
        String tokenId = UUID.randomUUID().toString();
        Instant issued = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant expires = issued.plus(settings.lifetime()).truncatedTo(ChronoUnit.SECONDS);
        Claims claims =
                new Claims(key.id(), settings.issuer(), settings.audience(), workerId, tokenId, issued, expires);
        String secret = Hmac.ENCODER.encodeToString(key.eventSecret(tokenId, workerId));
        return new WorkerToken(CompactToken.write(claims, key), secret, issued, expires);
    }
}
