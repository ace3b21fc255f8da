package org.driftline.commander.projection;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.metric.SystemMetrics;
import org.driftline.commander.mission.MissionChange;
import org.driftline.commander.mission.MissionJournal;
import org.driftline.commander.result.ResultManifest;
import org.driftline.commander.result.ResultPublicationStore;
import org.driftline.commander.status.StatusProjection;
import org.driftline.commander.status.StatusReport;
import org.driftline.commander.status.VerifiedStatus;

/** Applies verified statuses to their missions. */
@ApplicationScoped
class MissionProjection implements StatusProjection {
    private final MissionJournal journal;
    private final SystemMetrics metrics;
    private final ResultPublicationStore publications;

    @Inject
    MissionProjection(MissionJournal journal, SystemMetrics metrics, ResultPublicationStore publications) {
        this.journal = journal;
        this.metrics = metrics;
        this.publications = publications;
    }

    @Override
    public Uni<MissionChange> apply(Mutiny.StatelessSession session, VerifiedStatus status, Instant now) {
        MissionChange change = StatusChange.of(status, now);
        return journal.write(session, change)
                .chain(() -> measure(session, status, now))
                .chain(() -> publish(session, status))
                .replaceWith(change);
    }

    private Uni<Void> measure(Mutiny.StatelessSession session, VerifiedStatus status, Instant now) {
        if (status.report() instanceof StatusReport.Success success) {
            UUID mission = status.mission().id();
            ObjectNode summary = ResultManifest.read(success.result()).summary();
            return metrics.completed(session, new SystemMetrics.Completion(mission, status.attempt(), summary, now));
        }
        return Uni.createFrom().voidItem();
    }

    /** The raw run gets its public place after the commit, by whoever finds this row. */
    private Uni<Void> publish(Mutiny.StatelessSession session, VerifiedStatus status) {
        if (status.report() instanceof StatusReport.Success success) {
            return ResultManifest.read(success.result())
                    .artifact(ResultManifest.RAW)
                    .map(raw -> publications.add(session, status.mission().id(), raw))
                    .orElseGet(() -> Uni.createFrom().voidItem());
        }
        return Uni.createFrom().voidItem();
    }
}
