package org.driftline.commander.submit;

import java.util.List;
import java.util.concurrent.Executor;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

import org.driftline.commander.database.Database;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.events.MissionKind;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.Parsed;

/** Whether a soldier could run a drift as it was posted, so that nobody waits in a queue to be told otherwise. */
@ApplicationScoped
class ParamsCheck {

    /** The mission itself, or a failure that names each field at fault. */
    Uni<PostedMission> check(PostedMission posted) {
        if (posted.kind() == MissionKind.DRILL) {
            return Uni.createFrom().item(posted);
        }
        // Reading forcing blocks; what comes after talks to the database, which has to happen on the caller's context.
        Executor caller = Database.here();
        return Uni.createFrom()
                .item(() -> checked(posted))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(caller);
    }

    private PostedMission checked(PostedMission posted) {
        Parsed parsed = DriftParams.parse(posted.params());
        if (parsed instanceof Parsed.Invalid invalid) {
            throw DomainError.invalid(named(invalid.errors()));
        }
        return posted;
    }

    private static List<FieldError> named(List<org.driftline.io.params.FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError("params." + error.field(), error.message()))
                .toList();
    }
}
