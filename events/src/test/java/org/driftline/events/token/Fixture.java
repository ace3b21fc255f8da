package org.driftline.events.token;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.Names;

/** A commander and a worker who agree; the tests spoil one thing each. */
final class Fixture {
    static final String WORKER = "w-1";
    static final Instant ISSUED = Instant.parse("2024-01-01T12:00:00Z");
    static final Instant EMITTED = ISSUED.plusSeconds(10);
    static final Instant ARRIVED = EMITTED.plusSeconds(1);

    final AtomicReference<MasterKeys> keys = new AtomicReference<>(MasterKeys.parse(key("k1")));
    final TokenIssuer issuer = issuerFor(TokenSettings.DEFAULT);
    final EventVerifier verifier = new EventVerifier(keys::get, TokenSettings.DEFAULT, "w-revoked"::equals);
    final WorkerToken token = issuer.issue(WORKER);
    final byte[] body = event(Names.soldierSource(WORKER), EMITTED);
    final Map<String, Object> headers = EventSigner.sign(token, body);

    TokenIssuer issuerFor(TokenSettings settings) {
        return new TokenIssuer(keys::get, settings, Clock.fixed(ISSUED, ZoneOffset.UTC));
    }

    /** The id with a key made of it, as configured. */
    static String key(String id) {
        byte[] bytes = ("a master key of thirty-two bytes " + id).getBytes(StandardCharsets.UTF_8);
        return id + ":" + Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] event(String source, Instant time) {
        EventHead head = new EventHead(EventTypes.PROGRESS, source, "mission_x");
        return EventCodec.encode(Envelope.create(
                head,
                time,
                JsonNodeFactory.instance.objectNode().put("fraction", 0.5),
                new EventMeta(1, 7, null, null)));
    }

    Verification verify() {
        return verify(headers, body);
    }

    Verification verify(Map<String, ?> otherHeaders, byte[] otherBody) {
        return verifier.verify(otherHeaders, otherBody, ARRIVED);
    }

    Verification verifyWith(String header, Object value) {
        Map<String, Object> other = new HashMap<>(headers);
        other.put(header, value);
        return verify(other, body);
    }

    /** An event signed with the fixture's token. */
    Verification verifySigned(byte[] otherBody) {
        return verify(EventSigner.sign(token, otherBody), otherBody);
    }
}
