package org.driftline.commander.listing;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.browse.MissionView;

/**
 * A part of a list of missions.
 *
 * @param missions in the order asked for
 * @param nextCursor where the list goes on; null at its end
 */
@JsonNaming(SnakeCaseStrategy.class)
record MissionPage(List<MissionView> missions, @Nullable String nextCursor) {
    MissionPage {
        missions = List.copyOf(missions);
    }
}
