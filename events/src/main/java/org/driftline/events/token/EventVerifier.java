package org.driftline.events.token;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.crypto.SecretKey;

import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.MalformedMessageException;
import org.driftline.events.Names;
import org.driftline.events.token.CompactToken.Claims;
import org.driftline.events.token.EventSigner.Headers;

/**
 * Decides whether an event is what its worker signed, in its time. A token's expiry is judged when the event was emitted,
 * not when it is read: events that waited for a stopped commander stay good. Safe for any number of threads.
 */
public final class EventVerifier {
    /** Tokens live for half a minute, so this is far more than a fleet shows at once. */
    private static final int MAX_CACHED_TOKENS = 4096;

    private final Supplier<MasterKeys> keys;
    private final TokenSettings settings;
    private final Predicate<String> revoked;
    private final Map<String, CheckedToken> cache = new ConcurrentHashMap<>();

    /**
     * A verifier that asks for the keys each time, so that they may rotate.
     *
     * @param keys all the keys whose tokens count
     * @param settings how exact times must be
     * @param revoked whether a worker id may no longer be heard
     */
    public EventVerifier(Supplier<MasterKeys> keys, TokenSettings settings, Predicate<String> revoked) {
        this.keys = keys;
        this.settings = settings;
        this.revoked = revoked;
    }

    /** Judges the raw body and the headers of a message that arrived {@code now}; never throws for what is in them. */
    public Verification verify(Map<String, ?> headers, byte[] body, Instant now) {
        try {
            CheckedToken token = token(header(headers, Headers.TOKEN));
            checkSignature(token, headers, body);
            Envelope event = EventCodec.decode(body);
            checkSource(token.claims(), event);
            checkTime(token.claims(), event.time(), now);
            return new Verification.Accepted(
                    token.claims().workerId(), token.claims().tokenId(), event);
        } catch (RefusedException e) {
            return e.outcome();
        } catch (MalformedMessageException e) {
            return new Verification.Refused(RefusalReason.MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private CheckedToken token(String text) throws RefusedException {
        MasterKeys current = keys.get();
        CheckedToken token = cache.get(text);
        if (token == null || token.checkedWith() != current) {
            token = check(text, current);
            remember(text, token);
        }
        if (revoked.test(token.claims().workerId())) {
            throw new RefusedException(
                    RefusalReason.REVOKED, "worker " + token.claims().workerId() + " is revoked");
        }
        return token;
    }

    private CheckedToken check(String text, MasterKeys current) throws RefusedException {
        Claims claims = CompactToken.read(text, current);
        if (!claims.audience().equals(settings.audience())) {
            throw new RefusedException(RefusalReason.WRONG_AUDIENCE, "the token is not for " + settings.audience());
        }
        if (!claims.issuer().equals(settings.issuer())) {
            throw new RefusedException(RefusalReason.BAD_TOKEN, "the token is not from " + settings.issuer());
        }
        MasterKey key = current.find(claims.keyId())
                .orElseThrow(() -> new RefusedException(RefusalReason.UNKNOWN_KEY, "the token's key is gone"));
        byte[] secret = key.eventSecret(claims.tokenId(), claims.workerId());
        return new CheckedToken(claims, Hmac.key(secret), current);
    }

    /** Forgets everything when full: what is still in use comes back at the price of one check. */
    private void remember(String text, CheckedToken token) {
        if (cache.size() >= MAX_CACHED_TOKENS) {
            cache.clear();
        }
        cache.put(text, token);
    }

    private static void checkSignature(CheckedToken token, Map<String, ?> headers, byte[] body)
            throws RefusedException {
        if (!header(headers, Headers.ALGORITHM).equals(Hmac.ALGORITHM)) {
            throw new RefusedException(RefusalReason.WRONG_ALGORITHM, "the signature is not " + Hmac.ALGORITHM);
        }
        if (body.length > EventCodec.MAX_BYTES) {
            throw new RefusedException(RefusalReason.MALFORMED, "the body is larger than " + EventCodec.MAX_BYTES);
        }
        byte[] presented = header(headers, Headers.SIGNATURE).getBytes(StandardCharsets.UTF_8);
        if (MessageDigest.isEqual(Hmac.signText(token.eventKey(), body), presented)) {
            return;
        }
        Object digest = headers.get(Headers.DIGEST);
        if (digest != null && !digest.toString().equals(EventSigner.digest(body))) {
            throw new RefusedException(RefusalReason.ALTERED_BODY, "the body is not the one that was signed");
        }
        throw new RefusedException(RefusalReason.BAD_SIGNATURE, "the signature is not made with this token's secret");
    }

    private static void checkSource(Claims claims, Envelope event) throws RefusedException {
        if (!event.source().equals(Names.soldierSource(claims.workerId()))) {
            throw new RefusedException(
                    RefusalReason.FOREIGN_SOURCE, "worker " + claims.workerId() + " spoke as " + event.source());
        }
    }

    private void checkTime(Claims claims, Instant emitted, Instant now) throws RefusedException {
        if (emitted.isBefore(claims.issuedAt().minus(settings.skew()))) {
            throw new RefusedException(
                    RefusalReason.NOT_YET_VALID, "emitted " + emitted + ", token issued " + claims.issuedAt());
        }
        Instant last = claims.expiresAt().plus(settings.grace()).plus(settings.skew());
        if (emitted.isAfter(last)) {
            throw new RefusedException(
                    RefusalReason.EXPIRED_AT_EMISSION, "emitted " + emitted + ", token good until " + last);
        }
        if (emitted.isAfter(now.plus(settings.skew()))) {
            throw new RefusedException(RefusalReason.FROM_THE_FUTURE, "emitted " + emitted + ", arrived " + now);
        }
    }

    private static String header(Map<String, ?> headers, String name) throws RefusedException {
        Object value = headers.get(name);
        if (value == null) {
            throw new RefusedException(RefusalReason.NO_SIGNATURE, "the header " + name + " is missing");
        }
        // the Java client hands over its own LongString type
        return value.toString();
    }

    private record CheckedToken(Claims claims, SecretKey eventKey, MasterKeys checkedWith) {}
}
