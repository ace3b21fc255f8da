package org.driftline.commander.meter;

import java.time.Duration;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;

import org.driftline.commander.history.MissionCommitted;
import org.driftline.commander.mission.Mission;
import org.driftline.events.EventTypes;
import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;

/** How missions end, and how long their clients waited for that from the moment they were accepted. */
@ApplicationScoped
class MissionMeters {
    private final MeterRegistry meters;

    @Inject
    MissionMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A counter that first shows up at 1 hides its first event from every rate. */
    void start(@Observes StartupEvent started) {
        for (MissionKind kind : MissionKind.values()) {
            for (MissionStatus status : MissionStatus.values()) {
                if (status.isTerminal()) {
                    timer(kind, status);
                }
            }
        }
    }

    void committed(@Observes MissionCommitted committed) {
        Mission mission = committed.mission();
        boolean moved =
                committed.events().stream().anyMatch(event -> event.type().equals(EventTypes.STATUS_CHANGED));
        if (moved && mission.status().isTerminal()) {
            timer(mission.details().kind(), mission.status())
                    .record(Duration.between(mission.details().createdAt(), mission.updatedAt()));
        }
    }

    private Timer timer(MissionKind kind, MissionStatus status) {
        return Timer.builder("driftline.missions.ended")
                .description("Missions that ended, and how long after they were accepted")
                .tag("kind", kind.wire())
                .tag("status", status.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }
}
