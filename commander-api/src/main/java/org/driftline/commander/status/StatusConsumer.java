package org.driftline.commander.status;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

import org.driftline.events.Channels;

/**
 * Takes messages from the status queue, one after the other so that a mission's events keep their order, and acknowledges
 * each when it is committed or laid aside. A failure here would close the channel, so none gets out.
 */
@ApplicationScoped
public class StatusConsumer {
    private final StatusIntake intake;
    private final AtomicLong taken = new AtomicLong();
    private final AtomicInteger busy = new AtomicInteger();

    @Inject
    StatusConsumer(StatusIntake intake) {
        this.intake = intake;
    }

    /** How many messages came so far. */
    public long taken() {
        return taken.get();
    }

    /** Whether one is being seen through; while the database is away that may take long. */
    public boolean isBusy() {
        return busy.get() > 0;
    }

    @Incoming(Channels.STATUS_IN)
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    Uni<Void> consume(Message<byte[]> message) {
        taken.incrementAndGet();
        busy.incrementAndGet();
        return Uni.createFrom()
                .deferred(() -> intake.handle(StatusMessage.of(message)))
                .chain(() -> Uni.createFrom().completionStage(message.ack()))
                .onFailure()
                .invoke(StatusConsumer::report)
                .onFailure()
                .recoverWithNull();
    }

    /** The broker brings it again when the connection is closed, at the latest. */
    private static void report(Throwable failure) {
        Log.errorf(failure, "status event left unacknowledged");
    }
}
