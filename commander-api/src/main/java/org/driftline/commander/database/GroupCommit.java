package org.driftline.commander.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;

/**
 * Does the work of several callers in one transaction: what comes while others are being committed goes into the next one.
 * Nobody waits for company, so a caller who is alone is served as quickly as without this.
 *
 * @param <I> what a caller asks for
 * @param <O> what he gets
 */
public final class GroupCommit<I, O> {
    /** While one transaction waits for the disk, another one can be prepared. */
    private static final int SIDE_BY_SIDE = 2;

    private final Function<List<I>, Uni<List<O>>> work;
    private final int most;
    private final ConcurrentLinkedQueue<Asked<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger running = new AtomicInteger();

    /**
     * Nothing is done yet.
     *
     * @param work does all it is given in one transaction, or none of it; it answers in the same order
     * @param most so much goes into one transaction
     */
    public GroupCommit(Function<List<I>, Uni<List<O>>> work, int most) {
        this.work = work;
        this.most = most;
    }

    /**
     * Done when the caller's part is committed, on the Vert.x context on which it was asked for. When the work of several
     * fails for what is in it, that of each is tried for itself, so that none suffers for another.
     */
    public Uni<O> submit(I item) {
        Executor context = Database.here();
        return Uni.createFrom()
                .<O>emitter(emitter -> {
                    waiting.add(new Asked<>(item, emitter));
                    runUnlessBusy();
                })
                .emitOn(context);
    }

    private void runUnlessBusy() {
        while (!waiting.isEmpty()) {
            if (running.incrementAndGet() > SIDE_BY_SIDE) {
                running.decrementAndGet();
                return;
            }
            run(next());
        }
    }

    private List<Asked<I, O>> next() {
        List<Asked<I, O>> next = new ArrayList<>();
        while (next.size() < most) {
            Asked<I, O> asked = waiting.poll();
            if (asked == null) {
                break;
            }
            next.add(asked);
        }
        return next;
    }

    private void run(List<Asked<I, O>> together) {
        answer(together).subscribe().with(done -> ended(), failure -> ended());
    }

    private void ended() {
        running.decrementAndGet();
        runUnlessBusy();
    }

    private Uni<Void> answer(List<Asked<I, O>> together) {
        if (together.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> work.apply(together.stream().map(Asked::item).toList()))
                .invoke(answers -> complete(together, answers))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> failed(together, failure));
    }

    private Uni<Void> failed(List<Asked<I, O>> together, Throwable failure) {
        if (together.size() == 1 || DatabaseFailures.passes(failure)) {
            together.forEach(asked -> asked.emitter().fail(failure));
            return Uni.createFrom().voidItem();
        }
        return Multi.createFrom()
                .iterable(together)
                .onItem()
                .transformToUniAndConcatenate(asked -> answer(List.of(asked)))
                .onItem()
                .ignoreAsUni();
    }

    private static <I, O> void complete(List<Asked<I, O>> together, List<O> answers) {
        for (int i = 0; i < together.size(); i++) {
            together.get(i).emitter().complete(answers.get(i));
        }
    }

    private record Asked<I, O>(I item, UniEmitter<? super O> emitter) {}
}
