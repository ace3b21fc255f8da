package org.driftline.commander.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.driftline.commander.delivery.Delivery.Attempted;
import org.driftline.commander.delivery.Delivery.State;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryTest {
    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");

    /** {@code printf '1704110400.{"a":1}' | openssl dgst -sha256 -hmac whsec_test}. */
    @Test
    void signatureIsTheCodeOfTimeAndBody() {
        assertThat(Signature.of("whsec_test", NOW, "{\"a\":1}"))
                .isEqualTo("t=1704110400,v1=a583c90634ad09e92c0300a13e8670f3adfbef24286c2c6f9d804500cb73dbbd");
    }

    @Test
    void whatWasAcceptedIsDone() {
        Delivery tried = fresh().tried(Attempted.answered(204), NOW);
        assertThat(tried.state()).isEqualTo(State.DELIVERED);
        assertThat(tried.httpStatus()).isEqualTo(204);
        assertThat(tried.error()).isNull();
    }

    @Test
    void whatWasNotIsTriedLaterAndLater() {
        Delivery once = fresh().tried(Attempted.answered(500), NOW);
        Delivery twice = once.tried(Attempted.failed("no answer in time"), once.dueAt());
        assertThat(once.state()).isEqualTo(State.PENDING);
        assertThat(once.dueAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(twice.dueAt()).isEqualTo(once.dueAt().plusSeconds(30));
        assertThat(twice.httpStatus()).isNull();
    }

    @Test
    void redirectsDoNotCountAsArrived() {
        assertThat(fresh().tried(Attempted.answered(302), NOW).state()).isEqualTo(State.PENDING);
    }

    @Test
    void itIsGivenUpAfterAboutADay() {
        Delivery delivery = fresh();
        Instant at = NOW;
        while (delivery.state() == State.PENDING) {
            delivery = delivery.tried(Attempted.answered(500), at);
            at = delivery.dueAt();
        }
        assertThat(delivery.state()).isEqualTo(State.GIVEN_UP);
        assertThat(delivery.tries()).isEqualTo(8);
        assertThat(Duration.between(NOW, at)).isBetween(Duration.ofHours(20), Duration.ofHours(28));
    }

    private static Delivery fresh() {
        return new Delivery(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "mission.created",
                "{}",
                NOW,
                State.PENDING,
                0,
                NOW,
                null,
                null,
                null);
    }
}
