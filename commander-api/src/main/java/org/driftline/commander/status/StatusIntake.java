package org.driftline.commander.status;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.DatabaseFailures;
import org.driftline.commander.worker.WorkerTokens;
import org.driftline.events.token.Verification;

/** Sees one message of the status queue through: applied and committed, or refused and laid aside. */
@ApplicationScoped
class StatusIntake {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int TRIES = 3;

    private final WorkerTokens tokens;
    private final StatusLedger ledger;
    private final RefusedStatuses refused;
    private final Clock clock = Clock.systemUTC();

    @Inject
    StatusIntake(WorkerTokens tokens, StatusLedger ledger, RefusedStatuses refused) {
        this.tokens = tokens;
        this.ledger = ledger;
        this.refused = refused;
    }

    /** Done when the message may be acknowledged, however long that takes; it fails for nothing that is in a message. */
    Uni<Void> handle(StatusMessage message) {
        Verification verification = tokens.verify(message.headers(), message.body(), clock.instant());
        if (verification instanceof Verification.Accepted accepted) {
            return handleSigned(message, accepted);
        }
        Verification.Refused forged = (Verification.Refused) verification;
        return layAside(message, new Verdict.Refused(forged.reason().code(), forged.detail()), null);
    }

    private Uni<Void> handleSigned(StatusMessage message, Verification.Accepted accepted) {
        try {
            SignedStatus signed = new SignedStatus(message, accepted.workerId(), StatusReader.read(accepted.event()));
            return enter(signed).chain(verdict -> settle(signed, verdict));
        } catch (RefusedStatusException e) {
            return layAside(message, e.verdict(), null);
        }
    }

    /** Waits for a database that is away; a status that the database will not have is laid aside after a few tries. */
    private Uni<Verdict> enter(SignedStatus signed) {
        Uni<Verdict> patient = ledger.enter(signed)
                .onFailure(DatabaseFailures::passes)
                .invoke(StatusIntake::report)
                .onFailure(DatabaseFailures::passes)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
        return patient.onFailure()
                .retry()
                .withBackOff(FIRST_WAIT)
                .atMost(TRIES)
                .onFailure()
                .recoverWithItem(StatusIntake::unprocessable);
    }

    private Uni<Void> settle(SignedStatus signed, Verdict verdict) {
        return verdict instanceof Verdict.Refused refusal
                ? layAside(signed.message(), refusal, signed)
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> layAside(StatusMessage message, Verdict.Refused refusal, @Nullable SignedStatus signed) {
        return refused.layAside(message, refusal, signed)
                .onFailure()
                .invoke(StatusIntake::report)
                .onFailure()
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
    }

    private static Verdict unprocessable(Throwable failure) {
        Log.errorf(failure, "status event cannot be applied");
        return new Verdict.Refused(StatusRefusal.UNPROCESSABLE.code(), "the commander failed on it again and again");
    }

    private static void report(Throwable failure) {
        Log.warnf("status event waits, will try again: %s", failure.toString());
    }
}
