package org.driftline.commander.status;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.opentelemetry.api.trace.Span;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.DatabaseFailures;
import org.driftline.commander.verdict.RefusedStatusException;
import org.driftline.commander.verdict.StatusReader;
import org.driftline.commander.verdict.StatusRefusal;
import org.driftline.commander.verdict.Verdict;
import org.driftline.commander.worker.WorkerTokens;
import org.driftline.events.token.Verification;

/** Sees messages of the status queue through, several at a time: applied and committed, or refused and laid aside. */
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

    /** Done when the messages may be acknowledged, however long that takes; it fails for nothing that is in a message. */
    Uni<Void> handle(List<StatusMessage> messages) {
        List<Span> spans = messages.stream().map(StatusMessage::begin).toList();
        return process(messages).onTermination().invoke(() -> spans.forEach(Span::end));
    }

    private Uni<Void> process(List<StatusMessage> messages) {
        List<SignedStatus> signed = new ArrayList<>();
        List<RefusedStatuses.Refused> refused = new ArrayList<>();
        for (StatusMessage message : messages) {
            verify(message, signed, refused);
        }
        Uni<Void> entered = signed.isEmpty()
                ? Uni.createFrom().voidItem()
                : enter(signed)
                        .invoke(verdicts -> collect(signed, verdicts, refused))
                        .replaceWithVoid();
        return entered.chain(() -> layAside(refused));
    }

    private void verify(StatusMessage message, List<SignedStatus> signed, List<RefusedStatuses.Refused> refused) {
        Verification verification = tokens.verify(message.headers(), message.body(), clock.instant());
        if (verification instanceof Verification.Refused forged) {
            Verdict.Refused verdict = new Verdict.Refused(forged.reason().code(), forged.detail());
            refused.add(new RefusedStatuses.Refused(message, verdict, null));
            return;
        }
        Verification.Accepted accepted = (Verification.Accepted) verification;
        try {
            signed.add(new SignedStatus(message, accepted.workerId(), StatusReader.read(accepted.event())));
        } catch (RefusedStatusException e) {
            refused.add(new RefusedStatuses.Refused(message, e.verdict(), null));
        }
    }

    private static void collect(
            List<SignedStatus> signed, List<Verdict> verdicts, List<RefusedStatuses.Refused> refused) {
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i) instanceof Verdict.Refused verdict) {
                refused.add(new RefusedStatuses.Refused(signed.get(i).message(), verdict, signed.get(i)));
            }
        }
    }

    /** Waits for a database that is away. When it will not have one of several, each is tried for itself. */
    private Uni<List<Verdict>> enter(List<SignedStatus> statuses) {
        Uni<List<Verdict>> patient = ledger.enter(statuses)
                .onFailure(DatabaseFailures::passes)
                .invoke(StatusIntake::report)
                .onFailure(DatabaseFailures::passes)
                .retry()
                .withBackOff(FIRST_WAIT, LONGEST_WAIT)
                .indefinitely();
        return statuses.size() > 1
                ? patient.onFailure().recoverWithUni(() -> oneByOne(statuses))
                : patient.onFailure()
                        .retry()
                        .withBackOff(FIRST_WAIT)
                        .atMost(TRIES)
                        .onFailure()
                        .recoverWithItem(failure -> List.of(unprocessable(failure)));
    }

    private Uni<List<Verdict>> oneByOne(List<SignedStatus> statuses) {
        return Multi.createFrom()
                .iterable(statuses)
                .onItem()
                .transformToUniAndConcatenate(status -> enter(List.of(status)))
                .onItem()
                .<Verdict>disjoint()
                .collect()
                .asList();
    }

    private Uni<Void> layAside(List<RefusedStatuses.Refused> statuses) {
        return statuses.isEmpty()
                ? Uni.createFrom().voidItem()
                : refused.layAside(statuses)
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
