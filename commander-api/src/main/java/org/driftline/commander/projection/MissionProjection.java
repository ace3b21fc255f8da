package org.driftline.commander.projection;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

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
    private final ResultPublicationStore publications;

    @Inject
    MissionProjection(MissionJournal journal, ResultPublicationStore publications) {
        this.journal = journal;
        this.publications = publications;
    }

    @Override
    public Uni<MissionChange> apply(Mutiny.StatelessSession session, VerifiedStatus status, Instant now) {
        MissionChange change = StatusChange.of(status, now);
        return journal.write(session, change)
                .chain(() -> publish(session, status))
                .replaceWith(change);
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
