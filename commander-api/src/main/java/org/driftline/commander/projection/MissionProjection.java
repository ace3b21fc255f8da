package org.driftline.commander.projection;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.metric.SystemMetrics;
import org.driftline.commander.result.ResultManifest;
import org.driftline.commander.result.ResultPublicationStore;
import org.driftline.commander.status.StatusProjection;
import org.driftline.commander.verdict.StatusReport;
import org.driftline.commander.verdict.VerifiedStatus;

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
    public MissionChange decide(VerifiedStatus status, Instant now) {
        return StatusChange.of(status, now);
    }

    @Override
    public Uni<Void> write(Mutiny.StatelessSession session, List<Applied> statuses) {
        List<Applied> successes = statuses.stream()
                .filter(applied -> applied.status().report() instanceof StatusReport.Success)
                .toList();
        return journal.writeAll(session, statuses.stream().map(Applied::change).toList())
                .chain(() -> metrics.completed(
                        session,
                        successes.stream().map(MissionProjection::completion).toList()))
                .chain(() -> publishAll(session, successes));
    }

    private static SystemMetrics.Completion completion(Applied success) {
        VerifiedStatus status = success.status();
        return new SystemMetrics.Completion(
                status.mission().id(),
                status.attempt(),
                result(success).summary(),
                success.change().mission().updatedAt());
    }

    private static ResultManifest result(Applied success) {
        return ResultManifest.read(((StatusReport.Success) success.status().report()).result());
    }

    /** A raw run gets its public place after the commit, by whoever finds its row; drills have none. */
    private Uni<Void> publishAll(Mutiny.StatelessSession session, List<Applied> successes) {
        return Multi.createFrom()
                .iterable(successes)
                .onItem()
                .transformToUniAndConcatenate(success -> result(success)
                        .artifact(ResultManifest.RAW)
                        .map(raw -> publications.add(
                                session, success.status().mission().id(), raw))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onItem()
                .ignoreAsUni();
    }
}
