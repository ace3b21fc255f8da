package org.driftline.commander.submit;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.catalogue.ForcingShelf;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.events.MissionKind;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.params.RunLimits;
import org.driftline.io.runforcing.ForcingCheck;

/** Whether a soldier could run a drift as it was posted, so that nobody waits in a queue to be told otherwise. */
@ApplicationScoped
class ParamsCheck {
    private final ForcingShelf forcing;
    private final RunLimits limits;

    @Inject
    ParamsCheck(ForcingShelf forcing, LimitsConfig limits) {
        this.forcing = forcing;
        this.limits = new RunLimits(limits.particles(), limits.positions(), limits.records());
    }

    /** The mission itself, or a failure that names each field at fault. */
    Uni<PostedMission> check(PostedMission posted) {
        if (posted.kind() == MissionKind.DRILL) {
            return Uni.createFrom().item(posted);
        }
        return forcing.entries().map(entries -> checked(posted, entries));
    }

    private PostedMission checked(PostedMission posted, List<ForcingEntry> entries) {
        refuse(ForcingCheck.uncovered(request(posted), entries));
        return posted;
    }

    private DriftRequest request(PostedMission posted) {
        Parsed parsed = DriftParams.parse(posted.params(), limits);
        if (parsed instanceof Parsed.Invalid invalid) {
            refuse(invalid.errors());
        }
        return ((Parsed.Valid) parsed).request();
    }

    private static void refuse(List<org.driftline.io.params.field.FieldError> errors) {
        if (!errors.isEmpty()) {
            throw DomainError.invalid(errors.stream()
                    .map(error -> new FieldError("params." + error.field(), error.message()))
                    .toList());
        }
    }
}
