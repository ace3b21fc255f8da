package org.driftline.commander.idempotency;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;

/** Does work once however often it is asked for, if the caller names it by a key. */
@ApplicationScoped
public class Idempotency {
    private final KeptAnswers answers;
    private final Database database;
    private final IdempotencyConfig config;
    private final Clock clock = Clock.systemUTC();

    @Inject
    Idempotency(KeptAnswers answers, Database database, IdempotencyConfig config) {
        this.answers = answers;
        this.database = database;
        this.config = config;
    }

    /**
     * Does the work in one transaction with keeping its answer, or gives the answer that is kept. Failures are not kept:
     * the same request may work later.
     *
     * @param request empty when the caller named no key: then the work is done each time
     * @param prepare what is needed for the work and done outside of the transaction, such as checks
     */
    public <T> Uni<Answer> once(
            Optional<KeyedRequest> request,
            Supplier<Uni<T>> prepare,
            BiFunction<Mutiny.StatelessSession, T, Uni<Done>> work) {
        if (request.isEmpty()) {
            return prepare.get()
                    .chain(prepared -> database.inTransaction(session -> work.apply(session, prepared)))
                    .invoke(done -> done.committed().run())
                    .map(Done::answer);
        }
        return database.reading(session -> answers.find(session, request.get()))
                .chain(kept -> kept.map(answer -> Uni.createFrom().item(answer))
                        .orElseGet(() -> first(request.get(), prepare, work)));
    }

    private <T> Uni<Answer> first(
            KeyedRequest request, Supplier<Uni<T>> prepare, BiFunction<Mutiny.StatelessSession, T, Uni<Done>> work) {
        return prepare.get()
                .chain(prepared -> database.inTransaction(
                        session -> reserved(session, request, () -> work.apply(session, prepared))))
                .invoke(done -> done.committed().run())
                .map(Done::answer);
    }

    private Uni<Done> reserved(Mutiny.StatelessSession session, KeyedRequest request, Supplier<Uni<Done>> work) {
        return answers.reserve(session, request, clock.instant())
                .chain(free -> free
                        ? work.get().call(done -> answers.keep(session, request, done.answer()))
                        : answers.find(session, request).map(kept -> new Done(kept.orElseThrow(), () -> {})));
    }

    @Scheduled(
            every = "${driftline.idempotency.sweep:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> sweep() {
        return database.apart(() -> database.inTransaction(
                        session -> answers.sweep(session, clock.instant().minus(config.keep()))))
                .onFailure()
                .invoke(failure -> Log.debugf("kept answers not swept: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
