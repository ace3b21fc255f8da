package org.driftline.commander.status;

import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.audit.AuditEntry;
import org.driftline.commander.audit.AuditLog;
import org.driftline.commander.database.Database;
import org.driftline.commander.verdict.StatusRefusal;
import org.driftline.commander.verdict.Verdict;
import org.driftline.events.Channels;
import org.driftline.events.Names;
import org.driftline.events.connector.OutgoingEvent;
import org.driftline.events.token.RefusalReason;

/** What becomes of a refused status: an audit row, the original in the dead-letter queue, one more on the metric. */
@ApplicationScoped
class RefusedStatuses {
    private static final String METRIC = "driftline.status.refused";
    private static final int LONGEST_DETAIL = 500;

    private final AuditLog audit;
    private final Database database;
    private final MutinyEmitter<byte[]> dead;
    private final MeterRegistry metrics;
    private final Clock clock = Clock.systemUTC();

    @Inject
    RefusedStatuses(
            AuditLog audit,
            Database database,
            @Channel(Channels.DEAD_STATUS_OUT) @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
                    MutinyEmitter<byte[]> dead,
            MeterRegistry metrics) {
        this.audit = audit;
        this.database = database;
        this.dead = dead;
        this.metrics = metrics;
    }

    /** All counters from the start: one that first shows up at 1 hides its first event from every rate. */
    void start(@Observes StartupEvent started) {
        Stream.concat(
                        Stream.of(RefusalReason.values()).map(RefusalReason::code),
                        Stream.of(StatusRefusal.values()).map(StatusRefusal::code))
                .forEach(reason -> metrics.counter(METRIC, "reason", reason));
    }

    /** Done when the audit rows are committed and the broker has confirmed the dead letters. */
    Uni<Void> layAside(List<Refused> statuses) {
        List<AuditEntry> entries = statuses.stream()
                .map(refused -> entry(refused.message(), shown(refused), refused.signed()))
                .toList();
        return database.apart(() -> audit.write(entries))
                .chain(() -> Uni.join()
                        .all(statuses.stream()
                                .map(refused -> dead.sendMessage(letter(refused.message(), shown(refused))))
                                .toList())
                        .andCollectFailures())
                .invoke(() -> statuses.forEach(refused -> report(refused.message(), shown(refused))))
                .replaceWithVoid();
    }

    private static Verdict.Refused shown(Refused status) {
        return new Verdict.Refused(
                status.verdict().reason(), shortened(status.verdict().detail()));
    }

    /**
     * A status that changed nothing.
     *
     * @param message as it came
     * @param verdict why
     * @param signed what it says, or null when nobody known has signed it
     */
    record Refused(
            StatusMessage message,
            Verdict.Refused verdict,
            @Nullable SignedStatus signed) {}

    private AuditEntry entry(StatusMessage message, Verdict.Refused refused, @Nullable SignedStatus signed) {
        return new AuditEntry(
                clock.instant(),
                "status",
                refused.reason(),
                refused.detail(),
                signed == null ? null : new AuditEntry.Actor(Names.soldierSource(signed.worker()), null, null),
                null,
                new AuditEntry.About(
                        null,
                        signed == null ? null : signed.event().order().missionId(),
                        signed == null ? null : signed.event().eventId(),
                        HexFormat.of().formatHex(message.digest())));
    }

    private Message<byte[]> letter(StatusMessage message, Verdict.Refused refused) {
        Map<String, Object> headers = new HashMap<>(message.headers());
        headers.put("reason", refused.reason());
        headers.put("reason_detail", refused.detail());
        headers.put("source", Names.COMMANDER_SOURCE);
        headers.put("time", clock.instant().toString());
        String id = message.messageId().isBlank() ? UUID.randomUUID().toString() : message.messageId();
        OutgoingEvent event = OutgoingEvent.of(id, headers).withContentType(message.contentType());
        return Message.of(message.body(), Metadata.of(event));
    }

    private void report(StatusMessage message, Verdict.Refused refused) {
        metrics.counter(METRIC, "reason", refused.reason()).increment();
        Log.warnf("status refused reason=%s messageId=%s", refused.reason(), printable(message.messageId()));
    }

    /** Details may quote what a forger sent. */
    private static String shortened(String detail) {
        String printable = printable(detail);
        return printable.length() > LONGEST_DETAIL ? printable.substring(0, LONGEST_DETAIL) : printable;
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
