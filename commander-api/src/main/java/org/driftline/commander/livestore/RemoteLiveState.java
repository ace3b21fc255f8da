package org.driftline.commander.livestore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;

/** Live state on a server that may be away, and may come back with older views or none. */
public interface RemoteLiveState extends LiveState {
    /** Replaces whole logs. */
    Uni<Void> replaceLogs(Map<UUID, List<String>> logs);

    /** All missions that are kept, as far as their names make sense. */
    Uni<List<UUID>> kept();

    /** Which run of the server this is; another one may have forgotten everything. */
    Uni<String> runId();

    /** The run of the server in which everything was last written; empty if that was lost since. */
    Uni<Optional<String>> wholeSince();

    /** Remembers that everything was written in this run of the server. */
    Uni<Void> markWhole(String runId);
}
