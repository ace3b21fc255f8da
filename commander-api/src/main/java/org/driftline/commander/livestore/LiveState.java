package org.driftline.commander.livestore;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Where missions stand, quick to ask. An older view never replaces a newer one. */
public interface LiveState {
    /** Keeps views of missions. */
    Uni<Void> put(List<LiveMission> missions);

    /** The view that is kept of a mission, if there is one that makes sense. */
    Uni<Optional<LiveMission>> get(UUID missionId);

    /** Keeps this view although a newer one is kept, which is a lie: the database knows of none. */
    default Uni<Void> correct(LiveMission truth) {
        return put(List.of(truth));
    }

    /** Forgets missions that are gone, and refuses views of them that come late. */
    Uni<Void> remove(List<UUID> missions);

    /** Adds lines to the ends of missions' logs, unless they are there already. */
    Uni<Void> appendLogs(List<LiveLog> lines);

    /** Keeps the numbers over all missions, as JSON. */
    Uni<Void> putStats(String json);
}
