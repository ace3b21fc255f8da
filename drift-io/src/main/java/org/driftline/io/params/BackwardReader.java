package org.driftline.io.params;

import java.util.List;

import org.driftline.drift.origin.BackwardMethod;
import org.driftline.drift.origin.OriginSearch;
import org.driftline.drift.release.Release;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.params.field.FieldReader;

/** Reads how a backward run looks for the origin, and refuses what the iterative way does not know. */
final class BackwardReader {
    private static final String FIELD = "backward_method";
    private static final List<String> UNKNOWN_TO_ITERATION = List.of(
            "capsizing",
            "capsized",
            "max_age_s",
            "deactivate_north_of",
            "deactivate_south_of",
            "deactivate_east_of",
            "deactivate_west_of");

    private final FieldReader params;

    BackwardReader(FieldReader params) {
        this.params = params;
    }

    BackwardMethod read(Direction direction) {
        if (direction == Direction.BACKWARD) {
            return params.oneOf(FIELD, BackwardMethod.class, BackwardMethod.REVERSE);
        }
        if (params.has(FIELD)) {
            params.refuse(FIELD, "applies only to direction backward");
        }
        return BackwardMethod.REVERSE;
    }

    /** Refuses what does not go together with an iterative search. */
    void check(RunSpec run) {
        boolean capsizes = !run.capsizing().isNone();
        for (String field : UNKNOWN_TO_ITERATION) {
            if (params.has(field) && (capsizes || !field.startsWith("caps"))) {
                params.refuse(field, "does not apply to backward_method iterative");
            }
        }
        Release found = run.releases().get(0);
        if (!found.start().equals(found.end())) {
            params.refuse("end_time", "does not apply to backward_method iterative: an object is found at one time");
        }
        if ((long) run.particles() * run.records() > OriginSearch.MOST_POSITIONS) {
            params.refuse(
                    "num_particles",
                    "makes %d particles times %d records; at most %d positions go with backward_method iterative"
                            .formatted(run.particles(), run.records(), OriginSearch.MOST_POSITIONS));
        }
    }
}
