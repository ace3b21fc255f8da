package org.driftline.commander.safety;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class SafetyEventTest {
    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
    private static final Handling HANDLING = Handling.by(Caller.VISITOR, NOW, "on it");

    @Test
    void eventIsOpenThenAcknowledgedThenResolved() {
        // Given
        SafetyEvent open = event(Severity.CRITICAL);

        // When
        SafetyEvent acknowledged = open.acknowledged(HANDLING);
        SafetyEvent resolved = acknowledged.resolved(HANDLING);

        // Then
        assertThat(open.status()).isEqualTo(SafetyStatus.OPEN);
        assertThat(acknowledged.status()).isEqualTo(SafetyStatus.ACKNOWLEDGED);
        assertThat(resolved.status()).isEqualTo(SafetyStatus.RESOLVED);
        assertThat(resolved.acknowledged()).isEqualTo(HANDLING);
    }

    @Test
    void everyOtherMoveIsAConflict() {
        // Given
        SafetyEvent open = event(Severity.LOW);
        SafetyEvent acknowledged = open.acknowledged(HANDLING);
        SafetyEvent resolved = acknowledged.resolved(HANDLING);

        // Then
        assertConflict(() -> open.resolved(HANDLING));
        assertConflict(() -> acknowledged.acknowledged(HANDLING));
        assertConflict(() -> resolved.acknowledged(HANDLING));
        assertConflict(() -> resolved.resolved(HANDLING));
    }

    @Test
    void onlyACriticalOneHoldsAndOnlyUntilItIsResolved() {
        assertThat(event(Severity.HIGH).holds()).isFalse();
        assertThat(event(Severity.CRITICAL).holds()).isTrue();
        assertThat(event(Severity.CRITICAL).acknowledged(HANDLING).holds()).isTrue();
        assertThat(event(Severity.CRITICAL)
                        .acknowledged(HANDLING)
                        .resolved(HANDLING)
                        .holds())
                .isFalse();
    }

    private static void assertConflict(Runnable move) {
        assertThat(catchThrowableOfType(DomainError.class, move::run).kind()).isEqualTo(ErrorKind.CONFLICT);
    }

    private static SafetyEvent event(Severity severity) {
        SafetyReport report = new SafetyReport(
                SafetyType.MEDICAL,
                severity,
                "two injured",
                new SafetyReport.Place(new UUID(0, 1), null, null),
                null,
                null,
                NOW);
        return new SafetyEvent(new UUID(0, 2), new UUID(0, 3), "somebody", report, NOW, null, null);
    }
}
