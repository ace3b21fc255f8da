package org.driftline.commander.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionJournal;

/** Lets missions go that something held, each in a transaction of its own. */
@ApplicationScoped
public class LateDispatch {
    private final MissionDispatch dispatch;
    private final MissionJournal journal;
    private final Database database;

    @Inject
    LateDispatch(MissionDispatch dispatch, MissionJournal journal, Database database) {
        this.dispatch = dispatch;
        this.journal = journal;
        this.database = database;
    }

    /** Looks at missions again because what held them may be gone, or another thing; see {@link MissionDispatch#release}. */
    public Uni<Void> lookAgain(List<UUID> missions) {
        return Multi.createFrom()
                .iterable(missions)
                .onItem()
                .transformToUniAndConcatenate(this::lookAgain)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Optional<MissionChange>> lookAgain(UUID mission) {
        return database.apart(() -> database.inTransaction(session -> dispatch.release(session, mission)))
                .invoke(released -> released.ifPresent(this::tellOthers));
    }

    private void tellOthers(MissionChange released) {
        journal.committed(released);
        Log.infof(
                "mission looked at again missionId=%s status=%s",
                released.mission().id(), released.mission().status());
    }
}
